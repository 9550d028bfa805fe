namespace CrmPlatform.Customers.Domain.Consents;

/// <summary>Whether somebody has agreed.</summary>
public enum ConsentState
{
    /// <summary>Nobody has asked.</summary>
    Unknown,

    /// <summary>It was asked, and is to be confirmed in time.</summary>
    Pending,

    /// <summary>Yes.</summary>
    Granted,

    /// <summary>No: once agreed and taken back, or objected from the start.</summary>
    Withdrawn,

    /// <summary>It was agreed for a time that is over.</summary>
    Expired,
}
