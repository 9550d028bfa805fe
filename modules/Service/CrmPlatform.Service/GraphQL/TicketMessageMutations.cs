using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Service.Database;
using CrmPlatform.Service.Domain;
using CrmPlatform.Service.Domain.Tickets;
using CrmPlatform.Service.Events;

namespace CrmPlatform.Service.GraphQL;

/// <summary>Writing about tickets.</summary>
[MutationType]
[Authorize(ServicePermissions.Write)]
public static class TicketMessageMutations
{
    /// <summary>Replies to the customer.</summary>
    public static async Task<TicketMessage> ReplyToTicketAsync(
        ServiceDbContext db, ICaller caller, TimeProvider clock, [ID("Ticket")] Guid ticketId, string body, CancellationToken cancellation)
    {
        var ticket = await db.Tickets.MustFindAsync(ticketId, cancellation);
        return Add(db, ticket, ticket.Reply(caller.Name, body, clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>Takes in the customer's reply; a ticket that waited or was solved is opened by it.</summary>
    public static async Task<TicketMessage> ReceiveTicketReplyAsync(
        ServiceDbContext db,
        TimeProvider clock,
        [ID("Ticket")] Guid ticketId,
        string author,
        string body,
        CancellationToken cancellation)
    {
        var ticket = await db.Tickets.MustFindAsync(ticketId, cancellation);
        return Add(db, ticket, ticket.ReceiveReply(author, body, clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>Adds a note that the customer never sees.</summary>
    public static async Task<TicketMessage> AddTicketNoteAsync(
        ServiceDbContext db, ICaller caller, TimeProvider clock, [ID("Ticket")] Guid ticketId, string body, CancellationToken cancellation)
    {
        var ticket = await db.Tickets.MustFindAsync(ticketId, cancellation);
        return Add(db, ticket, ticket.Note(caller.Name, body, clock.GetUtcNow().UtcDateTime));
    }

    private static TicketMessage Add(ServiceDbContext db, Ticket ticket, TicketMessage message)
    {
        db.Messages.Add(message);
        TicketSteps.Record(db, ticket);
        return message;
    }
}
