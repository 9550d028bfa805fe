using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Encryption;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Recovery;

/// <summary>Exchanges keys for new ones while tenants are served. Former keys stay, for what they sealed and for backups.</summary>
public sealed class KeyRotation
{
    private const int MostAtOnce = 200;
    private readonly TenantCatalog _catalog;
    private readonly DatabaseServers _servers;
    private readonly PlatformDatabases _platform;
    private readonly KeyRing _keys;
    private readonly TimeProvider _clock;

    internal KeyRotation(TenantCatalog catalog, DatabaseServers servers, PlatformDatabases platform, KeyRing keys, TimeProvider clock) =>
        (_catalog, _servers, _platform, _keys, _clock) = (catalog, servers, platform, keys, clock);

    /// <summary>Gives the host a new key and wraps every tenant's keys with it.</summary>
    /// <param name="isNew">Whether a key is made; else the first of those that are there wraps.</param>
    /// <param name="cancellation">Ends the work between two tenants; asked again, it goes on.</param>
    /// <exception cref="KeyException">The host's keys stand where it does not write.</exception>
    public async Task<IReadOnlyList<RotatedKeys>> RotateHostAsync(bool isNew, CancellationToken cancellation)
    {
        if (isNew)
        {
            _keys.RotateHost();
        }

        var rotated = new List<RotatedKeys>();
        foreach (var row in await _catalog.ListPlacedAsync(cancellation))
        {
            try
            {
                rotated.Add(new RotatedKeys(row.Id, await _keys.RewrapAsync(row.Id, cancellation), null));
            }
            catch (KeyException exception)
            {
                // Its key is lost already; the others' keys are not.
                rotated.Add(new RotatedKeys(row.Id, 0, exception.Message));
            }
        }

        return rotated;
    }

    /// <summary>Gives a tenant new keys, and wraps the keys of its data subjects with them. Its texts are sealed with them when they are next written.</summary>
    /// <param name="tenant">The tenant's id.</param>
    /// <param name="cancellation">Ends the work between two batches; asked again, it goes on.</param>
    /// <exception cref="TenantException">There is no such tenant.</exception>
    /// <exception cref="KeyException">The host lacks the key that opens the tenant's.</exception>
    public async Task<RotatedKeys> RotateAsync(string tenant, CancellationToken cancellation)
    {
        var row = await _catalog.FindAsync(tenant, cancellation) ?? throw TenantErrors.Unknown(tenant);
        var keys = await _keys.RotateAsync(tenant, cancellation);
        var database = _servers.Find(row.Id, row.Provider, row.Server, row.Database);
        var rewrapped = 0;
        for (var some = MostAtOnce; some == MostAtOnce; rewrapped += some)
        {
            some = await RewrapAsync(keys, database, cancellation);
        }

        return new RotatedKeys(tenant, rewrapped, null);
    }

    // A batch is a unit of work of its own: between two of them others have their turn.
    private async Task<int> RewrapAsync(TenantKeys keys, TenantDatabase database, CancellationToken cancellation)
    {
        await using var session = new TenantSession();
        session.Attach(database, "keys", _clock);
        await using var context = (PlatformDbContext)_platform.On(database.Provider).Lease(session);
        await session.BeginAsync(cancellation);
        try
        {
            var former = await context.SubjectKeys.AsNoTracking().Where(k => k.KeyVersion < keys.Current).OrderBy(k => k.Subject).Take(MostAtOnce).ToListAsync(cancellation);
            foreach (var key in former)
            {
                var open = SubjectKeys.Unwrap(key.Wrapped, key.KeyVersion, keys, key.Subject) ?? throw KeyErrors.SubjectKeyLost(keys.Tenant);
                var (wrapped, version) = (SubjectKeys.Wrap(open, keys, key.Subject), keys.Current);

                // Of a person who is erased meanwhile nothing comes back.
                await context.SubjectKeys.Where(k => k.Subject == key.Subject && k.KeyVersion == key.KeyVersion)
                    .ExecuteUpdateAsync(set => set.SetProperty(k => k.Wrapped, wrapped).SetProperty(k => k.KeyVersion, version), cancellation);
            }

            await session.CommitAsync(cancellation);
            return former.Count;
        }
        catch
        {
            await session.RollbackAsync();
            throw;
        }
    }
}
