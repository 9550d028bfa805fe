using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Service.Events;

/// <summary>A solved ticket was opened again.</summary>
/// <param name="TicketId">The ticket's id.</param>
/// <param name="CustomerId">The customer's id, when known.</param>
/// <param name="Number">The ticket's number.</param>
/// <param name="ReopenCount">How often this happened to it.</param>
[Event("service.ticket-reopened", 1, Title = "Ticket {Number} reopened")]
public sealed record TicketReopened(
    [property: Aggregate] Guid TicketId, [property: About("Customer")] Guid? CustomerId, string Number, int ReopenCount);
