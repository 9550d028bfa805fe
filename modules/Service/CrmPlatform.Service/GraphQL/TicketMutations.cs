using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Service.Database;
using CrmPlatform.Service.Domain;
using CrmPlatform.Service.Domain.Rules;
using CrmPlatform.Service.Domain.Tickets;
using CrmPlatform.Service.Events;
using Microsoft.EntityFrameworkCore;
using static CrmPlatform.Sdk.Rules;

namespace CrmPlatform.Service.GraphQL;

/// <summary>Opening tickets and filing them.</summary>
[MutationType]
[Authorize(ServicePermissions.Write)]
public static class TicketMutations
{
    /// <summary>Opens a ticket, now or at a past instant. With an assignee it is OPEN at once.</summary>
    public static async Task<Ticket> OpenTicketAsync(
        ServiceDbContext db,
        ITenantGraph graph,
        TimeProvider clock,
        string subject,
        [GraphQLDescription("Unique in the company. Default: one is made.")] string? number,
        string? description,
        string? category,
        [GraphQLDescription("Who works on it; with one the ticket is OPEN at once.")] string? assignee,
        [ID("Customer")] Guid? customerId,
        [ID("Ticket")][GraphQLDescription("The closed ticket that this one follows up.")] Guid? followUpOfId,
        [GraphQLDescription("When it was opened, for one that is older. Default: now.")] DateTime? openedAt,
        CancellationToken cancellation,
        TicketType type = TicketType.Question,
        TicketLevel level = TicketLevel.Low,
        TicketPriority priority = TicketPriority.Normal,
        TicketChannel channel = TicketChannel.Web)
    {
        await graph.MustExistAsync("Customer", customerId, cancellation);
        await CheckFollowUpAsync(db, followUpOfId, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var ticket = new Ticket(
            new TicketFacts
            {
                Subject = subject,
                Type = type,
                OpenedAt = openedAt ?? now,
                Number = number,
                Description = description,
                Level = level,
                Priority = priority,
                Category = category,
                Channel = channel,
                CustomerId = customerId,
                Assignee = assignee,
                FollowUpOfId = followUpOfId,
            },
            now);
        Check(new NumberMustBeFree(ticket.Number, await db.Tickets.AnyAsync(t => t.Number == ticket.Number, cancellation)));
        TicketSteps.Open(db, ticket);
        return ticket;
    }

    /// <summary>Gives a ticket to somebody; a new ticket is opened by it.</summary>
    [Authorize(ServicePermissions.Assign)]
    public static async Task<Ticket> AssignTicketAsync(
        ServiceDbContext db,
        ICaller caller,
        TimeProvider clock,
        [ID("Ticket")] Guid id,
        string assignee,
        int? version,
        CancellationToken cancellation)
    {
        var ticket = await db.Tickets.MustFindAsync(id, cancellation);
        ticket.MustHaveVersion(version);
        ticket.Assign(assignee, caller.Name, clock.GetUtcNow().UtcDateTime);
        TicketSteps.Record(db, ticket);
        return ticket;
    }

    /// <summary>Changes how soon a ticket must be settled.</summary>
    [Authorize(ServicePermissions.Assign)]
    public static async Task<Ticket> SetTicketPriorityAsync(
        ServiceDbContext db, [ID("Ticket")] Guid id, TicketPriority priority, int? version, CancellationToken cancellation)
    {
        var ticket = await db.Tickets.MustFindAsync(id, cancellation);
        ticket.MustHaveVersion(version);
        ticket.SetPriority(priority);
        return ticket;
    }

    private static async Task CheckFollowUpAsync(ServiceDbContext db, Guid? followUpOfId, CancellationToken cancellation)
    {
        if (followUpOfId is { } id)
        {
            var followed = await db.Tickets.MustFindAsync(id, cancellation);
            Check(new FollowedTicketMustBeClosed(followed.Status, followed.Number));
        }
    }
}
