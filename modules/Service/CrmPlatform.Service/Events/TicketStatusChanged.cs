using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Service.Events;

/// <summary>A ticket moved to another status. It is about nobody, so that timelines show the solving and reopening only.</summary>
/// <param name="TicketId">The ticket's id.</param>
/// <param name="Number">The ticket's number.</param>
/// <param name="From">The status before, as in GraphQL.</param>
/// <param name="To">The status after, as in GraphQL.</param>
/// <param name="ChangedAt">When.</param>
[Event("service.ticket-status-changed", 1, Title = "Ticket {Number} is {To}")]
public sealed record TicketStatusChanged([property: Aggregate] Guid TicketId, string Number, string From, string To, DateTime ChangedAt);
