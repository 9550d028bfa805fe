namespace CrmPlatform.Delivery.Domain.Requirements;

/// <summary>Where a requirement stands between wish and acceptance.</summary>
public enum RequirementStatus
{
    /// <summary>Taken down.</summary>
    New,

    /// <summary>Understood and described.</summary>
    Analysed,

    /// <summary>To be done.</summary>
    Approved,

    /// <summary>Part of a project.</summary>
    Planned,

    /// <summary>Done.</summary>
    Delivered,

    /// <summary>Done to the customer's content.</summary>
    Accepted,

    /// <summary>Not to be done.</summary>
    Rejected,
}
