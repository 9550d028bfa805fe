using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Service.Database;
using CrmPlatform.Service.Domain;
using CrmPlatform.Service.Domain.Tickets;

namespace CrmPlatform.Service.GraphQL;

/// <summary>The fields of a ticket that are not its own columns.</summary>
[ObjectType<Ticket>(Ignore = [nameof(Ticket.CustomerId), nameof(Ticket.FollowUpOfId)])]
[Authorize(ServicePermissions.Read)]
public static class TicketFields
{
    /// <summary>Loads tickets by id.</summary>
    [NodeResolver]
    public static IQueryable<Ticket> GetById(ServiceDbContext db) => db.Tickets;

    /// <summary>The customer; null when not known or gone.</summary>
    public static CustomerRef? GetCustomer([Parent(nameof(Ticket.CustomerId))] Ticket ticket) =>
        ticket.CustomerId is { } id ? new CustomerRef(id) : null;

    /// <summary>The closed ticket that this one follows up.</summary>
    [BatchBy(nameof(Ticket.Id), ParentKey = nameof(Ticket.FollowUpOfId))]
    [UseFirstOrDefault]
    public static IQueryable<Ticket> GetFollowUpOf(ServiceDbContext db) => db.Tickets;

    /// <summary>Tickets that follow this one up.</summary>
    [UsePaging]
    [BatchBy(nameof(Ticket.FollowUpOfId))]
    public static IQueryable<Ticket> GetFollowUps(ServiceDbContext db) => db.Tickets;

    /// <summary>Solved minus opened, in hours; null while it is not solved.</summary>
    public static double? GetProcessingHours([Parent(nameof(Ticket.ProcessingSeconds))] Ticket ticket) => ticket.ProcessingSeconds / 3600.0;

    /// <summary>The ticket's steps.</summary>
    [UsePaging]
    [UseSorting]
    [BatchBy(nameof(StatusChange.TicketId))]
    public static IQueryable<StatusChange> GetHistory(ServiceDbContext db) => db.StatusChanges;

    /// <summary>What was written about the ticket.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [BatchBy(nameof(TicketMessage.TicketId))]
    public static IQueryable<TicketMessage> GetMessages(ServiceDbContext db) => db.Messages;
}
