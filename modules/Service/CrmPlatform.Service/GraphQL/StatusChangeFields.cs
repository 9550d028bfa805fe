using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Service.Database;
using CrmPlatform.Service.Domain;
using CrmPlatform.Service.Domain.Tickets;

namespace CrmPlatform.Service.GraphQL;

/// <summary>The fields of a step that are not its own columns.</summary>
[ObjectType<StatusChange>(Ignore = [nameof(StatusChange.TicketId)])]
[Authorize(ServicePermissions.Read)]
public static class StatusChangeFields
{
    /// <summary>Loads steps by id.</summary>
    [NodeResolver]
    public static IQueryable<StatusChange> GetById(ServiceDbContext db) => db.StatusChanges;

    /// <summary>The ticket.</summary>
    [BatchBy(nameof(Ticket.Id), ParentKey = nameof(StatusChange.TicketId))]
    [UseFirstOrDefault]
    public static IQueryable<Ticket> GetTicket(ServiceDbContext db) => db.Tickets;
}
