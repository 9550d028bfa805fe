using System.Collections.Concurrent;
using CrmPlatform.Runtime.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Settings;

/// <summary>The settings of tenants in memory, so that a request that uses them asks no database for them.</summary>
/// <remarks>A change of this host is there at once when it is committed, one of another host within <see cref="MaxAge"/>.</remarks>
internal sealed class SettingsCache(TimeProvider clock)
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, TenantSettings> _tenants = new(StringComparer.Ordinal);

    public StoredSettings? Find(string tenant, string module) => Of(tenant).Find(module);

    public void Keep(string tenant, string module, StoredSettings stored) => Of(tenant).Keep(module, stored);

    /// <summary>Forgets a tenant whose database is gone.</summary>
    public void Forget(string tenant) => _tenants.TryRemove(tenant, out _);

    /// <summary>Reads the tenant's settings when what is in memory is too old.</summary>
    public async ValueTask FreshenAsync(string tenant, TenantDatabase database, ModuleDatabaseFactory platform, CancellationToken cancellation)
    {
        var settings = Of(tenant);
        if (!IsOld(settings))
        {
            return;
        }

        await settings.Gate.WaitAsync(cancellation);
        try
        {
            if (IsOld(settings))
            {
                var now = clock.GetUtcNow();
                await ReadAsync(settings, database, platform, cancellation);
                settings.ReadAt = now;
            }
        }
        finally
        {
            settings.Gate.Release();
        }
    }

    private async Task ReadAsync(TenantSettings settings, TenantDatabase database, ModuleDatabaseFactory platform, CancellationToken cancellation)
    {
        await using var session = new TenantSession();
        session.Attach(database, "settings", clock);
        await using var context = (PlatformDbContext)platform.Lease(session);
        foreach (var row in await context.Settings.ToListAsync(cancellation))
        {
            settings.Keep(row.Module, new StoredSettings(row.Version, row.Members));
        }
    }

    private TenantSettings Of(string tenant) => _tenants.GetOrAdd(tenant, _ => new());

    private bool IsOld(TenantSettings settings) => settings.ReadAt is not { } at || clock.GetUtcNow() - at >= MaxAge;
}
