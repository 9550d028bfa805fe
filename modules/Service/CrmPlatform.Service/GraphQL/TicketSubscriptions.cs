using CrmPlatform.Sdk.Events;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Service.Database;
using CrmPlatform.Service.Domain;
using CrmPlatform.Service.Domain.Tickets;
using CrmPlatform.Service.Events;

namespace CrmPlatform.Service.GraphQL;

/// <summary>What of tickets can be listened to.</summary>
[SubscriptionType]
[Authorize(ServicePermissions.Read)]
public static class TicketSubscriptions
{
    /// <summary>A ticket was opened, or moved to another status.</summary>
    /// <param name="ticketId">Only this ticket; null for all.</param>
    [Subscribe]
    [On("service.ticket-opened", 1), On("service.ticket-status-changed", 1)]
    [Topic("{ticketId}")]
    [UseFirstOrDefault]
    public static IQueryable<Ticket> TicketStatusChanged([ID("Ticket")] Guid? ticketId, [EventMessage] TicketStep step, ServiceDbContext db) =>
        db.Tickets.Where(t => t.Id == step.TicketId);
}
