using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Service.Events;

/// <summary>A ticket was opened.</summary>
/// <param name="TicketId">The ticket's id.</param>
/// <param name="CustomerId">The customer's id, when known.</param>
/// <param name="Number">The ticket's number.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Type">What kind of matter it is, as in GraphQL.</param>
/// <param name="Priority">How soon it must be settled, as in GraphQL.</param>
/// <param name="OpenedAt">When it was opened.</param>
[Event("service.ticket-opened", 1, Title = "Ticket {Number} opened: {Subject}")]
public sealed record TicketOpened(
    [property: Aggregate] Guid TicketId,
    [property: About("Customer")] Guid? CustomerId,
    string Number,
    string Subject,
    string Type,
    string Priority,
    DateTime OpenedAt);
