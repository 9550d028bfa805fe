using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Database.Segments;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Customers.Events;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Puts customers into segments without a rule, and takes them out.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class SegmentMemberMutations
{
    private const int MostAtOnce = 500;

    /// <summary>Puts customers into a segment without a rule; those who are there stay.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="customerIds">The customers.</param>
    public static Task<Segment> AddSegmentMembersAsync(
        [ID("Segment")] Guid id, [ID("Customer")] IReadOnlyList<Guid> customerIds, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation) =>
        MoveAsync(id, customerIds, belong: true, db, clock, cancellation);

    /// <summary>Takes customers out of a segment without a rule; those who are not there are left out.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="customerIds">The customers.</param>
    public static Task<Segment> RemoveSegmentMembersAsync(
        [ID("Segment")] Guid id, [ID("Customer")] IReadOnlyList<Guid> customerIds, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation) =>
        MoveAsync(id, customerIds, belong: false, db, clock, cancellation);

    private static async Task<Segment> MoveAsync(Guid id, IReadOnlyList<Guid> customerIds, bool belong, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var segment = await db.Segments.MustFindAsync(id, cancellation);
        Sdk.Rules.Check(new SegmentMustBeStatic(segment.Name, segment.Kind));
        if (customerIds.Count > MostAtOnce)
        {
            throw new InvalidInputException("customerIds", $"There are {customerIds.Count} customers, {MostAtOnce} fit. Call it several times.");
        }

        var found = await db.Customers.Where(c => customerIds.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellation);
        if (customerIds.Except(found).Select(c => (Guid?)c).FirstOrDefault() is { } missing)
        {
            throw new NotFoundException("Customer", missing);
        }

        var stays = (await db.Memberships.Where(m => m.SegmentId == id && found.Contains(m.CustomerId)).ToListAsync(cancellation)).ToLookup(m => m.CustomerId);
        var door = new SegmentDoor(db, clock.GetUtcNow().UtcDateTime, MembershipReason.Manual);
        found.ForEach(c => door.Move(id, c, belong, [.. stays[c]]));
        db.Tell(door, []);
        return segment;
    }
}
