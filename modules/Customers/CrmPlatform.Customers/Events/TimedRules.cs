using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Database.Segments;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Sdk.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Events;

/// <summary>Asks the rules again that hold for other customers as time goes by, such as those with 'now-30d'.</summary>
public static class TimedRules
{
    /// <summary>Sorts the customers of those segments, and their classes.</summary>
    [Schedule("15 * * * *")]
    public static async Task AskTimedRulesAsync(CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var door = new SegmentDoor(db, now, MembershipReason.Time);
        foreach (var segment in await db.Segments.Where(s => s.UsesTime).ToListAsync(cancellation))
        {
            await door.SortAllAsync(segment, cancellation);
        }

        var usesTime = (await db.ClassRulesAsync(cancellation)).Any(r => db.Check(r.Rule, now));
        db.Tell(door, usesTime ? await db.ClassifyAllAsync(now, cancellation) : []);
    }
}
