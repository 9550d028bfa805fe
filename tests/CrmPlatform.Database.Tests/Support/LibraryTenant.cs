using CrmPlatform.Database.Tests.Library;
using CrmPlatform.Runtime.Database;
using CrmPlatform.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Database.Tests.Support;

/// <summary>A tenant with the platform's and the library's tables, in a database of its own.</summary>
internal sealed class LibraryTenant : IAsyncDisposable
{
    public static readonly DatabaseProviders Providers = new();
    private readonly string? _folder;

    private LibraryTenant(string provider)
    {
        var product = Providers.Get(provider);
        _folder = provider == "sqlite" ? Directory.CreateTempSubdirectory("crm-db-").FullName : null;
        var server = _folder ?? PostgreSqlServer.Shared.ConnectionString;
        var name = _folder is null ? PostgreSqlServer.Shared.NextDatabase() : "tenant";
        Database = new TenantDatabase(product, new DatabasePlacement(provider, server, name));
        Platform = ModuleDatabaseFactory.Create(PlatformDbContext.ModuleId, typeof(PlatformDbContext), product, NullLoggerFactory.Instance);
        Library = ModuleDatabaseFactory.Create(LibraryDbContext.ModuleId, typeof(LibraryDbContext), product, NullLoggerFactory.Instance);
    }

    public TenantDatabase Database { get; }

    public ModuleDatabaseFactory Platform { get; }

    public ModuleDatabaseFactory Library { get; }

    public static TenantMigrator Migrator { get; } = new(NullLogger<TenantMigrator>.Instance);

    public static LibraryTenant Empty(string provider) => new(provider);

    public static async Task<LibraryTenant> CreateAsync(string provider)
    {
        var tenant = new LibraryTenant(provider);
        foreach (var result in await tenant.MigrateAsync())
        {
            Assert.Null(result.Failure);
        }

        return tenant;
    }

    public Task<IReadOnlyList<MigrationResult>> MigrateAsync() =>
        Migrator.MigrateAsync(Database, [Platform, Library], CancellationToken.None);

    public LibrarySession Begin() => new(this);

    public async ValueTask DisposeAsync()
    {
        Library.Dispose();
        Platform.Dispose();
        await Database.Provider.DropAsync(Database.Placement, CancellationToken.None);
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
