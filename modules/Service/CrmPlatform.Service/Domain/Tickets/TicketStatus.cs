namespace CrmPlatform.Service.Domain.Tickets;

/// <summary>Where a ticket stands.</summary>
public enum TicketStatus
{
    /// <summary>Nobody has taken it yet.</summary>
    New,

    /// <summary>In work.</summary>
    Open,

    /// <summary>Waits for the customer.</summary>
    Pending,

    /// <summary>Waits for a third party.</summary>
    OnHold,

    /// <summary>Settled; the customer may disagree.</summary>
    Solved,

    /// <summary>Settled for good.</summary>
    Closed,
}
