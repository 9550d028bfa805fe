using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Schedules;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Recovery;

/// <summary>Removes from tenants' databases what the platform needs no more: delivered events, proofs of their handling, kept answers, jobs that have ended.</summary>
/// <remarks>Events that nobody could handle stay, for operators. Two hosts that remove at the same time do not disturb each other.</remarks>
internal sealed class Upkeep(
    TenantCatalog catalog, DatabaseServers servers, PlatformDatabases platform, RetentionOptions options, TimeProvider clock, ILogger<Upkeep> log) : IAsyncDisposable
{
    private readonly BackgroundWork _work = new(clock);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public void Start() => _work.Every(
        options.Every,
        RemoveAsync,
        failure => log.LogError(failure, "What is too old was not removed; it is tried again in {Minutes} minutes.", options.Every.TotalMinutes));

    /// <summary>Removes what is too old from every tenant's database.</summary>
    /// <returns>How many rows were removed.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var row in await catalog.ListPlacedAsync(cancellation))
        {
            try
            {
                removed += await RemoveAsync(servers.Find(row.Id, row.Provider, row.Server, row.Database), cancellation);
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                // One tenant's database that cannot be reached must not keep the others growing.
                log.LogWarning(exception, "What is too old was not removed from the database of tenant '{Tenant}'; it is tried again in {Minutes} minutes.", row.Id, options.Every.TotalMinutes);
            }
        }

        return removed;
    }

    public ValueTask DisposeAsync() => _work.DisposeAsync();

    private async Task<int> RemoveAsync(TenantDatabase database, CancellationToken cancellation)
    {
        if (!await database.Provider.ExistsAsync(database.Placement, cancellation))
        {
            return 0;
        }

        var (events, answers, jobs, most) = (Now - options.Events, Now - MutationOnce.Kept, Now - options.Jobs, options.MostTogether);
        return await RepeatAsync(database, db => db.IdempotencyKeys.Where(k => k.CreatedAt <= answers).OrderBy(k => k.CreatedAt).Take(most).ExecuteDeleteAsync(cancellation), cancellation)
            + await RepeatAsync(database, db => db.StartedJobs.Where(j => j.EndedAt <= jobs).OrderBy(j => j.Id).Take(most).ExecuteDeleteAsync(cancellation), cancellation)
            + await RepeatAsync(database, db => db.Outbox.Where(o => o.DeliveredAt <= events).OrderBy(o => o.Sequence).Take(most).ExecuteDeleteAsync(cancellation), cancellation)

            // The proof is needed while the event can be delivered again.
            + await RepeatAsync(
                database,
                db => db.Inbox.Where(i => i.HandledAt <= events && !db.Outbox.Any(o => o.Id == i.EventId)).OrderBy(i => i.HandledAt).Take(most).ExecuteDeleteAsync(cancellation),
                cancellation);
    }

    // Each part is a transaction of its own: between two of them others have their turn.
    private async Task<int> RepeatAsync(TenantDatabase database, Func<PlatformDbContext, Task<int>> remove, CancellationToken cancellation)
    {
        var (removed, last) = (0, options.MostTogether);
        while (last == options.MostTogether)
        {
            await using var session = new TenantSession();
            session.Attach(database, "upkeep", clock);
            await using var context = (PlatformDbContext)platform.On(database.Provider).Lease(session);
            await session.InUnitOfWorkAsync(async () => last = await remove(context), cancellation);
            removed += last;
        }

        return removed;
    }
}
