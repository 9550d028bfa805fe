namespace CrmPlatform.Service.Domain.Tickets;

/// <summary>How soon a ticket must be settled; sorts by its number, the most urgent first.</summary>
public enum TicketPriority
{
    /// <summary>1: now.</summary>
    Urgent = 1,

    /// <summary>2: today.</summary>
    High = 2,

    /// <summary>3: in turn.</summary>
    Normal = 3,

    /// <summary>4: when there is time.</summary>
    Low = 4,
}
