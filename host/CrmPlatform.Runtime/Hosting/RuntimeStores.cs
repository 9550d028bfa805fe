using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Encryption;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Hosting;

/// <summary>Where a runtime keeps what it must not lose: the catalog, tenants' databases and keys.</summary>
internal sealed class RuntimeStores : IDisposable
{
    public RuntimeStores(CrmOptions options, TimeProvider clock, ILoggerFactory logging)
    {
        var address = options.IsFile ? Path.Combine(options.DataPath, "tenants") : options.ConnectionString ?? throw TenantErrors.NoConnectionString(options.Provider);
        var provider = Providers.Get(options.Provider);
        CatalogPlace = new TenantDatabase(provider, new DatabasePlacement(options.Provider, options.IsFile ? options.DataPath : address, options.DatabaseOf("catalog")));
        CatalogTables = ModuleDatabaseFactory.Create(CatalogDbContext.ModuleId, typeof(CatalogDbContext), provider, logging);
        Catalog = new TenantCatalog(CatalogTables, CatalogPlace, clock);
        Platform = new PlatformDatabases(logging);
        Migrator = new TenantMigrator(logging.CreateLogger<TenantMigrator>());
        Secrets = new CatalogKeyStore(Catalog, clock);
        Keys = new KeyRing(HostKeys.Load(Path.Combine(options.DataPath, "keys")), Secrets);
        Servers = new DatabaseServers(Providers, new Dictionary<string, string>(StringComparer.Ordinal) { [DatabaseServers.Default] = address }, tenant => new TenantCells(tenant, Keys));
        Served = new ServedDatabases(Catalog, Servers, Migrator, Platform);
    }

    public DatabaseProviders Providers { get; } = new();

    public DatabaseServers Servers { get; }

    public TenantDatabase CatalogPlace { get; }

    public ModuleDatabaseFactory CatalogTables { get; }

    public TenantCatalog Catalog { get; }

    /// <summary>The platform's own tables in tenants' databases.</summary>
    public PlatformDatabases Platform { get; }

    public TenantMigrator Migrator { get; }

    public ServedDatabases Served { get; }

    public CatalogKeyStore Secrets { get; }

    public KeyRing Keys { get; }

    public void Dispose()
    {
        Catalog.Dispose();
        Platform.Dispose();
        Providers.Dispose();
    }
}
