using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Database.Segments;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Events;

/// <summary>Sorts customers into segments and classes whenever something of them is saved, in the same transaction.</summary>
public sealed class CustomerSorting(CustomersDbContext db, TimeProvider clock) : IFollowUp
{
    /// <inheritdoc/>
    public async Task FollowAsync(IReadOnlyList<Entity> saved, CancellationToken cancellation)
    {
        var customers = saved.Select(CustomerOf).OfType<Guid>().Distinct().ToArray();
        if (customers.Length == 0)
        {
            return;
        }

        var segments = await db.Segments.Where(s => s.Kind == SegmentKind.Rule).ToListAsync(cancellation);
        var classes = await db.ClassRulesAsync(cancellation);
        if (segments.Count + classes.Count == 0)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var answers = await RuleAnswers.AskAsync(db, [.. segments.Select(s => s.MustHaveRule()), .. classes.Select(r => r.Rule)], customers, now, cancellation);
        var door = new SegmentDoor(db, now, MembershipReason.Change);
        await door.SortAsync(segments, answers, cancellation);
        db.Tell(door, await db.ClassifyAsync(classes, answers, segments.Count, cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    private static Guid? CustomerOf(Entity record) => record switch
    {
        Customer customer => customer.Id,
        IOfCustomer other => other.CustomerId,
        _ => null,
    };
}
