namespace CrmPlatform.Marketing.Domain.Members;

/// <summary>How far a customer went in a campaign.</summary>
public enum MemberStatus
{
    /// <summary>Addressed.</summary>
    Targeted,

    /// <summary>Answered, opened, called back.</summary>
    Responded,

    /// <summary>Bought.</summary>
    Converted,

    /// <summary>Asked to be left alone.</summary>
    OptedOut,
}
