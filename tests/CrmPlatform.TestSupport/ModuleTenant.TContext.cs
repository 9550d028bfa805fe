using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk.Database;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.TestSupport;

/// <summary>A tenant with one module's tables in a database of its own, without the rest of the host.</summary>
/// <typeparam name="TContext">The module's context.</typeparam>
public sealed class ModuleTenant<TContext> : IAsyncDisposable
    where TContext : ModuleDbContext
{
    private static readonly DatabaseProviders Providers = new();
    private readonly TenantDatabase _database;
    private readonly ModuleDatabaseFactory _platform;
    private readonly ModuleDatabaseFactory _module;
    private readonly string? _folder;

    private ModuleTenant(string moduleId, string provider)
    {
        var product = Providers.Get(provider);
        _folder = provider == "sqlite" ? Directory.CreateTempSubdirectory("crm-module-").FullName : null;
        var server = _folder ?? PostgreSqlServer.Shared.ConnectionString;
        var name = _folder is null ? PostgreSqlServer.Shared.NextDatabase() : "tenant";
        _database = new TenantDatabase(product, new DatabasePlacement(provider, server, name)) { Cells = MemoryKeys.NewCells() };
        _platform = ModuleDatabaseFactory.Create(PlatformDbContext.ModuleId, typeof(PlatformDbContext), product, NullLoggerFactory.Instance);
        _module = ModuleDatabaseFactory.Create(moduleId, typeof(TContext), product, NullLoggerFactory.Instance);
    }

    /// <summary>Creates the database and brings it up to date.</summary>
    /// <param name="moduleId">The module's id.</param>
    /// <param name="provider">The database provider's name.</param>
    /// <exception cref="InvalidOperationException">A migration failed.</exception>
    public static async Task<ModuleTenant<TContext>> CreateAsync(string moduleId, string provider)
    {
        var tenant = new ModuleTenant<TContext>(moduleId, provider);
        var migrator = new TenantMigrator(NullLogger<TenantMigrator>.Instance);
        var results = await migrator.MigrateAsync(tenant._database, [tenant._platform, tenant._module], CancellationToken.None);
        return results.FirstOrDefault(r => r.Failure is not null) is { Failure: { } failure }
            ? throw new InvalidOperationException($"The database of '{moduleId}' could not be made: {failure}")
            : tenant;
    }

    /// <summary>Does something in a unit of work of its own: what it changed is saved, what it published is in the outbox.</summary>
    public async Task<TResult> InAsync<TResult>(Func<TContext, Task<TResult>> work)
    {
        await using var session = new TenantSession();
        session.Attach(_database, "tester", TimeProvider.System);
        await session.BeginAsync(CancellationToken.None);
        await using var db = (TContext)_module.Lease(session);
        var result = await work(db);
        await session.CommitAsync(CancellationToken.None);
        StatementCount = session.StatementCount;
        return result;
    }

    /// <summary>How many SQL statements the last unit of work ran.</summary>
    public int StatementCount { get; private set; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _module.Dispose();
        _platform.Dispose();
        await _database.Provider.DropAsync(_database.Placement, CancellationToken.None);
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
