using CrmPlatform.Runtime.Database;
using CrmPlatform.Sales.Database;
using CrmPlatform.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Sales.Tests.Support;

/// <summary>A tenant with the module's tables, in a database of its own.</summary>
internal sealed class SalesTenant : IAsyncDisposable
{
    private static readonly DatabaseProviders Providers = new();
    private readonly TenantDatabase _database;
    private readonly ModuleDatabaseFactory _platform;
    private readonly ModuleDatabaseFactory _sales;
    private readonly string? _folder;

    private SalesTenant(string provider)
    {
        var product = Providers.Get(provider);
        _folder = provider == "sqlite" ? Directory.CreateTempSubdirectory("crm-sales-").FullName : null;
        var server = _folder ?? PostgreSqlServer.Shared.ConnectionString;
        var name = _folder is null ? PostgreSqlServer.Shared.NextDatabase() : "tenant";
        _database = new TenantDatabase(product, new DatabasePlacement(provider, server, name));
        _platform = ModuleDatabaseFactory.Create(PlatformDbContext.ModuleId, typeof(PlatformDbContext), product, NullLoggerFactory.Instance);
        _sales = ModuleDatabaseFactory.Create("crm.sales", typeof(SalesDbContext), product, NullLoggerFactory.Instance);
    }

    public static async Task<SalesTenant> CreateAsync(string provider)
    {
        var tenant = new SalesTenant(provider);
        var migrator = new TenantMigrator(NullLogger<TenantMigrator>.Instance);
        foreach (var result in await migrator.MigrateAsync(tenant._database, [tenant._platform, tenant._sales], CancellationToken.None))
        {
            Assert.Null(result.Failure);
        }

        return tenant;
    }

    /// <summary>Does something in a unit of work of its own.</summary>
    public async Task<T> InAsync<T>(Func<SalesDbContext, Task<T>> work)
    {
        await using var session = new TenantSession();
        session.Attach(_database, "tester", TimeProvider.System);
        await session.BeginAsync(CancellationToken.None);
        await using var db = (SalesDbContext)_sales.Lease(session);
        var result = await work(db);
        await session.CommitAsync(CancellationToken.None);
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        _sales.Dispose();
        _platform.Dispose();
        await _database.Provider.DropAsync(_database.Placement, CancellationToken.None);
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
