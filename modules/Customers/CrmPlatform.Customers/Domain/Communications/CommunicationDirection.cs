namespace CrmPlatform.Customers.Domain.Communications;

/// <summary>Who began to speak.</summary>
public enum CommunicationDirection
{
    /// <summary>The customer.</summary>
    Inbound,

    /// <summary>One of us.</summary>
    Outbound,
}
