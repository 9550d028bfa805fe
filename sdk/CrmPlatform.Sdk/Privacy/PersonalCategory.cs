namespace CrmPlatform.Sdk.Privacy;

/// <summary>Kinds of personal data.</summary>
public enum PersonalCategory
{
    /// <summary>Who the person is: a name, a title, a birthday.</summary>
    Identity,

    /// <summary>How the person is reached: an e-mail address, a phone number.</summary>
    Contact,

    /// <summary>Where the person lives or works.</summary>
    Address,

    /// <summary>What was said or written by, to or about the person.</summary>
    Content,

    /// <summary>What the person did or is like: a segment, a preference.</summary>
    Behaviour,
}
