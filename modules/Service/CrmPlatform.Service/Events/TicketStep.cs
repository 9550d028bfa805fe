namespace CrmPlatform.Service.Events;

/// <summary>What all events of tickets have.</summary>
/// <param name="TicketId">The ticket's id.</param>
public sealed record TicketStep(Guid TicketId);
