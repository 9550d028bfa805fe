namespace CrmPlatform.Customers.Domain.Contacts;

/// <summary>What a contact point is used for.</summary>
public enum ContactPointType
{
    /// <summary>At work.</summary>
    Work,

    /// <summary>At home.</summary>
    Home,

    /// <summary>Carried along.</summary>
    Mobile,

    /// <summary>For invoices.</summary>
    Billing,

    /// <summary>Anything else.</summary>
    Other,
}
