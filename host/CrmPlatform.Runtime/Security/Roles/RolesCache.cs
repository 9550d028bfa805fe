using System.Collections.Concurrent;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Roles;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>The roles and teams of tenants in memory, so that a request asks no database for them.</summary>
/// <remarks>A change of this host holds for the next request, one of another host within <see cref="MaxAge"/>.</remarks>
internal sealed class RolesCache(TimeProvider clock)
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, Entry> _tenants = new(StringComparer.Ordinal);

    public TenantRoles Of(string tenant) => _tenants.TryGetValue(tenant, out var entry) ? entry.Roles : TenantRoles.Unread;

    /// <summary>Reads the tenant's roles again before they are used next.</summary>
    public void Expire(string tenant)
    {
        if (_tenants.TryGetValue(tenant, out var entry))
        {
            Interlocked.Increment(ref entry.Changes);
        }
    }

    /// <summary>Forgets a tenant whose database is gone.</summary>
    public void Forget(string tenant) => _tenants.TryRemove(tenant, out _);

    /// <summary>Reads the tenant's roles when what is in memory is too old.</summary>
    public async ValueTask FreshenAsync(string tenant, TenantDatabase database, ModuleDatabaseFactory platform, CancellationToken cancellation)
    {
        var entry = _tenants.GetOrAdd(tenant, _ => new());
        if (!IsOld(entry))
        {
            return;
        }

        await entry.Gate.WaitAsync(cancellation);
        try
        {
            if (IsOld(entry))
            {
                // Before the reading: what changes meanwhile is read next time.
                var (now, changes) = (clock.GetUtcNow(), Volatile.Read(ref entry.Changes));
                await ReadAsync(entry, database, platform, cancellation);
                (entry.ReadAt, entry.ReadChanges) = (now, changes);
            }
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    private async Task ReadAsync(Entry entry, TenantDatabase database, ModuleDatabaseFactory platform, CancellationToken cancellation)
    {
        await using var session = new TenantSession();
        session.Attach(database, "roles", clock);
        await using var db = (PlatformDbContext)platform.Lease(session);
        var version = await VersionAsync(db, cancellation);
        while (version != entry.Roles.Version)
        {
            var read = new TenantRoles(
                version,
                await db.Roles.Select(r => r.Name).ToListAsync(cancellation),
                (await db.RoleGrants.ToListAsync(cancellation)).Select(g => (g.Role, g.Permission, g.Scope)),
                (await db.Teams.ToListAsync(cancellation)).Select(t => (t.Name, t.Parent)),
                (await db.TeamMembers.ToListAsync(cancellation)).Select(m => (m.Team, m.User)));

            // The tables are read one by one: if something was committed in between, they may not fit each other.
            version = await VersionAsync(db, cancellation);
            if (version == read.Version)
            {
                entry.Roles = read;
            }
        }
    }

    private static Task<int> VersionAsync(PlatformDbContext db, CancellationToken cancellation) =>
        db.AccessVersion.Where(v => v.Id == AccessVersionRow.OnlyId).Select(v => v.Version).FirstOrDefaultAsync(cancellation);

    private bool IsOld(Entry entry) =>
        entry.ReadAt is not { } at || clock.GetUtcNow() - at >= MaxAge || entry.ReadChanges != Volatile.Read(ref entry.Changes);

    private sealed class Entry
    {
        public int Changes;

        public SemaphoreSlim Gate { get; } = new(1);

        public TenantRoles Roles { get; set; } = TenantRoles.Unread;

        public DateTimeOffset? ReadAt { get; set; }

        public int ReadChanges { get; set; }
    }
}
