using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Service.Database;
using CrmPlatform.Service.Domain;
using CrmPlatform.Service.Domain.Tickets;

namespace CrmPlatform.Service.GraphQL;

/// <summary>The fields of a message that are not its own columns.</summary>
[ObjectType<TicketMessage>(Ignore = [nameof(TicketMessage.TicketId)])]
[Authorize(ServicePermissions.Read)]
public static class TicketMessageFields
{
    /// <summary>Loads messages by id.</summary>
    [NodeResolver]
    public static IQueryable<TicketMessage> GetById(ServiceDbContext db) => db.Messages;

    /// <summary>The ticket.</summary>
    [BatchBy(nameof(Ticket.Id), ParentKey = nameof(TicketMessage.TicketId))]
    [UseFirstOrDefault]
    public static IQueryable<Ticket> GetTicket(ServiceDbContext db) => db.Tickets;
}
