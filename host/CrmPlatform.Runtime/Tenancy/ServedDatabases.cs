using System.Collections.Concurrent;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Tenancy.Catalog;

namespace CrmPlatform.Runtime.Tenancy;

/// <summary>The databases of tenants, with the platform's tables in them: who may enter is read there before any module is.</summary>
internal sealed class ServedDatabases(TenantCatalog catalog, DatabaseServers servers, TenantMigrator migrator, PlatformDatabases platform)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<TenantDatabase>>> _databases = new(StringComparer.Ordinal);

    /// <summary>The tenant's database; null when there is no tenant of this id.</summary>
    public async Task<TenantDatabase?> FindAsync(string id, CancellationToken cancellation)
    {
        if (!_databases.TryGetValue(id, out var preparing))
        {
            // Names that strangers try are kept nowhere. Whose tenant is suspended is known here, and told so where the tenant is asked for.
            if (await catalog.FindAsync(id, cancellation) is not { } row)
            {
                return null;
            }

            preparing = _databases.GetOrAdd(id, _ => new(() => PrepareAsync(servers.Find(id, row.Provider, row.Server, row.Database))));
        }

        try
        {
            return await preparing.Value.WaitAsync(cancellation);
        }
        catch when (preparing.Value.IsFaulted)
        {
            _databases.TryRemove(new(id, preparing));
            throw;
        }
    }

    /// <summary>Brings the platform's tables into a database. It is created when it is not there.</summary>
    public async Task<TenantDatabase> PrepareAsync(TenantDatabase database)
    {
        var results = await migrator.MigrateAsync(database, [platform.On(database.Provider)], CancellationToken.None);
        return results[0].Failure is { } failure ? throw new DatabaseException(failure, null) : database;
    }

    /// <summary>Forgets a database that goes.</summary>
    public void Forget(string id) => _databases.TryRemove(id, out _);
}
