using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Service.Events;

/// <summary>A ticket was solved.</summary>
/// <param name="TicketId">The ticket's id.</param>
/// <param name="CustomerId">The customer's id, when known.</param>
/// <param name="Number">The ticket's number.</param>
/// <param name="SolvedAt">When it was solved.</param>
/// <param name="ProcessingSeconds">Solved minus opened, in seconds.</param>
[Event("service.ticket-solved", 1, Title = "Ticket {Number} solved")]
public sealed record TicketSolved(
    [property: Aggregate] Guid TicketId,
    [property: About("Customer")] Guid? CustomerId,
    string Number,
    DateTime SolvedAt,
    long ProcessingSeconds);
