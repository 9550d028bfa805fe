namespace CrmPlatform.Customers.Domain.Contacts;

/// <summary>What kind of address a contact point is.</summary>
public enum ContactPointKind
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A phone number.</summary>
    Phone,

    /// <summary>A fax number.</summary>
    Fax,

    /// <summary>A web address.</summary>
    Web,

    /// <summary>A name in a messenger or social network.</summary>
    Social,
}
