namespace CrmPlatform.Customers.Domain.Contacts;

/// <summary>Why an address does not work.</summary>
public enum InvalidReason
{
    /// <summary>Somebody said so.</summary>
    Reported,

    /// <summary>What was sent came back.</summary>
    Bounced,

    /// <summary>Nobody could be reached there.</summary>
    Unreachable,

    /// <summary>Somebody else is there.</summary>
    WrongPerson,
}
