using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Events;

/// <summary>Finds the tenants whose databases hold events that wait, without activating any.</summary>
internal sealed class EventSweep(TenantCatalog catalog, DatabaseServers servers, PlatformDatabases platform, EventOptions options, TimeProvider clock, ILogger<EventSweep> log)
{
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
    {
        var waiting = new List<string>();
        foreach (var row in await catalog.ListPlacedAsync(cancellation))
        {
            try
            {
                if (await HasWaitingAsync(servers.Find(row.Id, row.Provider, row.Server, row.Database), cancellation))
                {
                    waiting.Add(row.Id);
                }
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                // One tenant's database that cannot be reached must not keep the others waiting.
                log.LogWarning(exception, "The events of tenant '{Tenant}' could not be looked at.", row.Id);
            }
        }

        return waiting;
    }

    private async Task<bool> HasWaitingAsync(TenantDatabase database, CancellationToken cancellation)
    {
        if (!await database.Provider.ExistsAsync(database.Placement, cancellation))
        {
            return false;
        }

        await using var session = new TenantSession();
        session.Attach(database, "events", clock);
        await using var context = (PlatformDbContext)platform.On(database.Provider).Lease(session);
        return await context.Outbox.AnyAsync(o => o.DeliveredAt == null && o.Attempts < options.MaxAttempts, cancellation);
    }
}
