using Counter.Database;
using Counter.Domain;
using Counter.Jobs;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Counter.GraphQL;

/// <summary>Counts, and lets nobody count.</summary>
[MutationType]
[Authorize(CounterPermissions.Write)]
public static class CounterMutations
{
    /// <summary>Starts counting.</summary>
    public static Task<Job> StartCountingAsync(int to, int? holdAt, int? failAt, IJobs jobs, CancellationToken cancellation) =>
        jobs.StartAsync(new CountOrder(to, holdAt, failAt), cancellation);

    /// <summary>Starts counting that leaves nothing when it is cancelled.</summary>
    public static Task<Job> StartCountingOrNothingAsync(int to, int? holdAt, IJobs jobs, CancellationToken cancellation) =>
        jobs.StartAsync(new CountOrNothingOrder(to, holdAt), cancellation);

    /// <summary>Starts counting, and then thinks better of it.</summary>
    public static async Task<bool> PretendToCountAsync(IJobs jobs, CancellationToken cancellation)
    {
        await jobs.StartAsync(new CountOrder(3, null, null), cancellation);
        CrmPlatform.Sdk.Rules.Check(new CountMustBeFinite(-1));
        return true;
    }

    /// <summary>Asks for something that nobody does.</summary>
    public static Task<Job> StartNothingAsync(IJobs jobs, CancellationToken cancellation) => jobs.StartAsync("nothing", cancellation);

    /// <summary>Lets nobody count on, or everybody.</summary>
    public static async Task<bool> HoldCountersAsync(bool on, CounterDbContext db, CancellationToken cancellation)
    {
        db.RemoveRange(await db.Holds.ToListAsync(cancellation));
        if (on)
        {
            db.Add(new Hold());
        }

        return on;
    }
}
