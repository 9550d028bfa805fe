namespace CrmPlatform.Service.Domain.Tickets;

/// <summary>How far the matter reaches. How soon it must be settled is the priority.</summary>
public enum TicketLevel
{
    /// <summary>A whole company or service. Sorts first.</summary>
    High = 1,

    /// <summary>A department or a group.</summary>
    Medium = 2,

    /// <summary>One person.</summary>
    Low = 3,
}
