namespace CrmPlatform.Customers.Domain.Communications;

/// <summary>The way by which people spoke with each other.</summary>
public enum CommunicationChannel
{
    /// <summary>By phone.</summary>
    Phone,

    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>By chat.</summary>
    Chat,

    /// <summary>By text message.</summary>
    Sms,

    /// <summary>In a meeting.</summary>
    Meeting,

    /// <summary>In a social network.</summary>
    Social,

    /// <summary>On a visit.</summary>
    Visit,
}
