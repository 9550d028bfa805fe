using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Service.Database;
using CrmPlatform.Service.Domain;
using CrmPlatform.Service.Domain.Rules;
using CrmPlatform.Service.Domain.Tickets;
using CrmPlatform.Service.Events;
using static CrmPlatform.Sdk.Rules;

namespace CrmPlatform.Service.GraphQL;

/// <summary>Steps of tickets, now or at a past instant.</summary>
[MutationType]
[Authorize(ServicePermissions.Write)]
public static class TicketStatusMutations
{
    /// <summary>Moves a ticket to another status.</summary>
    public static async Task<Ticket> ChangeTicketStatusAsync(
        ServiceDbContext db,
        ICaller caller,
        TimeProvider clock,
        [ID("Ticket")] Guid id,
        TicketStatus status,
        [GraphQLDescription("When it happened, not before the step before it. Default: now.")] DateTime? at,
        int? version,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var ticket = await db.Tickets.MustFindAsync(id, cancellation);
        ticket.MustHaveVersion(version);
        Check(new InstantMustHaveCome(at ?? now, now));
        ticket.MoveTo(status, caller.Name, at ?? now);
        TicketSteps.Record(db, ticket);
        return ticket;
    }

    /// <summary>Settles a ticket. One that nobody has is the caller's.</summary>
    public static Task<Ticket> SolveTicketAsync(
        ServiceDbContext db,
        ICaller caller,
        TimeProvider clock,
        [ID("Ticket")] Guid id,
        [GraphQLDescription("When it happened, not before the step before it. Default: now.")] DateTime? at,
        int? version,
        CancellationToken cancellation) =>
        ChangeTicketStatusAsync(db, caller, clock, id, TicketStatus.Solved, at, version, cancellation);

    /// <summary>Closes a solved ticket for good.</summary>
    public static Task<Ticket> CloseTicketAsync(
        ServiceDbContext db,
        ICaller caller,
        TimeProvider clock,
        [ID("Ticket")] Guid id,
        [GraphQLDescription("When it happened, not before the step before it. Default: now.")] DateTime? at,
        int? version,
        CancellationToken cancellation) =>
        ChangeTicketStatusAsync(db, caller, clock, id, TicketStatus.Closed, at, version, cancellation);

    /// <summary>Opens a ticket again that waits or was solved.</summary>
    public static Task<Ticket> ReopenTicketAsync(
        ServiceDbContext db,
        ICaller caller,
        TimeProvider clock,
        [ID("Ticket")] Guid id,
        [GraphQLDescription("When it happened, not before the step before it. Default: now.")] DateTime? at,
        int? version,
        CancellationToken cancellation) =>
        ChangeTicketStatusAsync(db, caller, clock, id, TicketStatus.Open, at, version, cancellation);
}
