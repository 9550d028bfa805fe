namespace CrmPlatform.Customers.Domain.Contacts;

/// <summary>Why somebody must not be reached at an address.</summary>
public enum OptOutReason
{
    /// <summary>One of us noted it.</summary>
    Manual,

    /// <summary>Its owner took a link or form to be left alone.</summary>
    Unsubscribed,

    /// <summary>What was sent was reported as unwanted.</summary>
    Complained,

    /// <summary>What was sent came back.</summary>
    Bounced,
}
