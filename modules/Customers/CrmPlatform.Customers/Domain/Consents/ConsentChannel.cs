namespace CrmPlatform.Customers.Domain.Consents;

/// <summary>The way by which somebody agrees to be addressed.</summary>
public enum ConsentChannel
{
    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>By phone.</summary>
    Phone,

    /// <summary>By text message.</summary>
    Sms,

    /// <summary>By letter.</summary>
    Post,

    /// <summary>In a social network.</summary>
    Social,
}
