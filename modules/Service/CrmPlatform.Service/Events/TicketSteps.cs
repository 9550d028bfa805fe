using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Service.Database;
using CrmPlatform.Service.Domain.Tickets;

namespace CrmPlatform.Service.Events;

/// <summary>Keeps a ticket's steps as history and tells others of them.</summary>
internal static class TicketSteps
{
    public static void Open(ServiceDbContext db, Ticket ticket)
    {
        db.Tickets.Add(ticket);
        db.Publish(new TicketOpened(
            ticket.Id,
            ticket.CustomerId,
            ticket.Number,
            ticket.Subject,
            EnumNames.ToGraphQL(ticket.Type.ToString()),
            EnumNames.ToGraphQL(ticket.Priority.ToString()),
            ticket.OpenedAt));
        Record(db, ticket);
    }

    public static void Record(ServiceDbContext db, Ticket ticket)
    {
        foreach (var change in ticket.TakeChanges())
        {
            db.StatusChanges.Add(change);
            db.Publish(new TicketStatusChanged(
                ticket.Id, ticket.Number, EnumNames.ToGraphQL(change.From.ToString()), EnumNames.ToGraphQL(change.To.ToString()), change.At));
            if (change.To == TicketStatus.Solved)
            {
                db.Publish(new TicketSolved(
                    ticket.Id, ticket.CustomerId, ticket.Number, change.At, (long)(change.At - ticket.OpenedAt).TotalSeconds));
            }
            else if (change is { From: TicketStatus.Solved, To: TicketStatus.Open })
            {
                db.Publish(new TicketReopened(ticket.Id, ticket.CustomerId, ticket.Number, ticket.ReopenCount));
            }
        }
    }
}
