using CrmPlatform.Database.Tests.Archive;
using CrmPlatform.Database.Tests.Broken;
using CrmPlatform.Database.Tests.Library;
using CrmPlatform.Database.Tests.Stuck;
using CrmPlatform.Database.Tests.Support;
using CrmPlatform.Runtime.Database;
using CrmPlatform.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Database.Tests;

public sealed class TenantMigratorTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Migrate_EmptyThenAgain_AppliesEachMigrationOnce(string provider)
    {
        await using var tenant = LibraryTenant.Empty(provider);

        var first = await tenant.MigrateAsync();
        var second = await tenant.MigrateAsync();

        Assert.Collection(first, platform => Assert.NotEmpty(platform.Applied), library => Assert.Equal(2, library.Applied.Count));
        Assert.All(second, r => Assert.Empty(r.Applied));
        Assert.All(second, r => Assert.True(r.Succeeded));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Migrate_TwoModules_HaveTablesAndHistoriesOfTheirOwn(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        using var archive = Factory(tenant, ArchiveDbContext.ModuleId, typeof(ArchiveDbContext));
        await LibraryTenant.Migrator.MigrateAsync(tenant.Database, [archive], default);

        var tables = await Tables.OfAsync(tenant.Database);

        Assert.Subset(tables, new HashSet<string>(["acme_library.books", "acme_library.__migrations", "acme_archive.documents", "acme_archive.__migrations", "crm_platform.outbox", "crm_platform.__migrations"]));
        Assert.DoesNotContain("acme_archive.papers", tables);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Migrate_WrittenByHand_RenamesAndRunsStatements(string provider)
    {
        await using var tenant = LibraryTenant.Empty(provider);
        using var archive = Factory(tenant, ArchiveDbContext.ModuleId, typeof(ArchiveDbContext));
        var result = Assert.Single(await LibraryTenant.Migrator.MigrateAsync(tenant.Database, [archive], default));
        await using var connection = tenant.Database.Provider.CreateConnection(tenant.Database.ConnectionString);
        await using var context = (ArchiveDbContext)archive.Open(connection);
        context.Documents.AddRange(new Document { Title = "A" }, new Document { Title = "B" });
        await context.SaveChangesAsync();

        var titles = await context.Documents.AsNoTracking().OrderBy(d => d.Title).Select(d => d.Title).ToListAsync();
        var label = await Tables.RunAsync(tenant.Database, "SELECT label FROM acme_archive.boxes");

        Assert.Null(result.Failure);
        Assert.Equal(["A", "B"], titles);
        Assert.Equal("Renamed", label);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Migrate_ModuleWithBrokenMigration_FailsAloneAndLeavesNothingOfIt(string provider)
    {
        await using var tenant = LibraryTenant.Empty(provider);
        using var broken = Factory(tenant, BrokenDbContext.ModuleId, typeof(BrokenDbContext));

        var results = await LibraryTenant.Migrator.MigrateAsync(tenant.Database, [tenant.Platform, broken, tenant.Library], default);

        Assert.Equal([true, false, true], results.Select(r => r.Succeeded));
        Assert.Equal(["20260101000000_Good"], results[1].Applied);
        Assert.StartsWith($"CRM3008 The migration '20260101000001_Bad' of module 'acme.broken' failed in {provider} database '{tenant.Database.Placement.Database}': ", results[1].Failure);
        // What the database said can hold data: it stands in the log alone.
        Assert.DoesNotContain("no_such_table", results[1].Failure);
        var tables = await Tables.OfAsync(tenant.Database);
        Assert.Contains("acme_broken.first", tables);
        Assert.DoesNotContain("acme_broken.second", tables);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Migrate_DatabaseOfANewerVersion_IsRefused(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await Tables.RunAsync(tenant.Database, "INSERT INTO acme_library.__migrations VALUES ('20990101000000_Later', '10')");

        var result = (await tenant.MigrateAsync())[1];

        Assert.Equal(
            $"CRM3010 Module 'acme.library' cannot use {tenant.Database.Placement}: the database has the migration '20990101000000_Later', which this version of the module does not know. Install the version that made it, or a newer one.",
            result.Failure);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Migrate_FourAtOnceOnAnEmptyDatabase_AllSucceed(string provider)
    {
        await using var tenant = LibraryTenant.Empty(provider);
        var factories = Enumerable.Range(0, 4).Select(_ => Factory(tenant, LibraryDbContext.ModuleId, typeof(LibraryDbContext))).ToList();

        var results = await Task.WhenAll(factories.Select(f => Task.Run(() => LibraryTenant.Migrator.MigrateAsync(tenant.Database, [f], default))));

        Assert.All(results, r => Assert.Null(r[0].Failure));
        Assert.Equal(2, results.Sum(r => r[0].Applied.Count));
        factories.ForEach(f => f.Dispose());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Migrate_ColumnOfAPreparedStatement_IsReadWithItsNewType(string provider)
    {
        await using var tenant = LibraryTenant.Empty(provider);
        await tenant.Database.Provider.CreateAsync(tenant.Database.Placement, default);
        await using (var connection = tenant.Database.Provider.CreateUnpooledConnection(tenant.Database.ConnectionString))
        await using (var context = tenant.Library.Open(connection))
        {
            await context.Database.MigrateAsync("CreateLibrary");
        }

        for (var i = 0; i < 4; i++)
        {
            await using var before = tenant.Begin();
            await before.Library.Books.Select(b => b.Pages).ToListAsync();
        }

        await tenant.MigrateAsync();

        await using var after = tenant.Begin();
        Assert.Empty(await after.Library.Books.Select(b => b.Pages).ToListAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Migrate_AnotherProcessHoldsTheLock_GivesUpAndSaysSo(string provider)
    {
        await using var tenant = await LibraryTenant.CreateAsync(provider);
        await using var other = tenant.Database.Provider.CreateUnpooledConnection(tenant.Database.ConnectionString);
        await other.OpenAsync();
        await using var held = await tenant.Database.Provider.LockMigrationsAsync(other, TimeSpan.FromSeconds(1), default);
        var hasty = new TenantMigrator(NullLogger<TenantMigrator>.Instance) { Patience = TimeSpan.FromSeconds(1) };

        var refusal = await Assert.ThrowsAsync<DatabaseException>(() => hasty.MigrateAsync(tenant.Database, [tenant.Library], default));

        Assert.Equal(
            $"CRM3009 {tenant.Database.Placement} was not migrated: another process has migrated it for more than 1 s. Wait for it or end it, and activate the tenant again.",
            refusal.Message);
    }

    [Theory]
    [OnSqlite]
    public async Task Migrate_ModuleExceedsItsLimitAndStillRuns_KeepsConnectionAndLockToItself(string provider)
    {
        await using var tenant = LibraryTenant.Empty(provider);
        using var stuck = Factory(tenant, StuckDbContext.ModuleId, typeof(StuckDbContext));
        var hasty = new TenantMigrator(NullLogger<TenantMigrator>.Instance) { Limit = TimeSpan.FromSeconds(5), Patience = TimeSpan.FromSeconds(1) };
        await hasty.MigrateAsync(tenant.Database, [tenant.Platform], default);

        IReadOnlyList<MigrationResult> results;
        try
        {
            results = await hasty.MigrateAsync(tenant.Database, [tenant.Platform, stuck, tenant.Library], default);
            await Assert.ThrowsAsync<DatabaseException>(() => hasty.MigrateAsync(tenant.Database, [tenant.Library], default));
        }
        finally
        {
            StuckDbContext.MayGoOn.Set();
        }

        Assert.Equal([true, false, false], results.Select(r => r.Succeeded));
        Assert.Equal([true, true, false], results.Select(r => r.WasTried));
        Assert.StartsWith("CRM3013 ", results[1].Failure);
        Assert.StartsWith("CRM3015 Module 'acme.library' was not migrated", results[2].Failure);
        var again = await LibraryTenant.Migrator.MigrateAsync(tenant.Database, [tenant.Platform, stuck, tenant.Library], default);
        Assert.All(again, r => Assert.Null(r.Failure));
    }

    [Theory]
    [OnSqlite]
    public async Task Migrate_LockLeftByAKilledProcess_IsCleared(string provider)
    {
        await using var tenant = LibraryTenant.Empty(provider);
        await LibraryTenant.Migrator.MigrateAsync(tenant.Database, [tenant.Platform], default);
        await Tables.RunAsync(tenant.Database, "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
        await Tables.RunAsync(tenant.Database, "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2020-01-01')");

        var results = await tenant.MigrateAsync().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.All(results, r => Assert.Null(r.Failure));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Migrate_TableWithRows_KeepsThemThroughChangedColumns(string provider)
    {
        await using var tenant = LibraryTenant.Empty(provider);
        await tenant.Database.Provider.CreateAsync(tenant.Database.Placement, default);
        await using (var connection = tenant.Database.Provider.CreateConnection(tenant.Database.ConnectionString))
        await using (var context = tenant.Library.Open(connection))
        {
            await context.Database.MigrateAsync("CreateLibrary");
        }

        await Tables.RunAsync(
            tenant.Database,
            "INSERT INTO acme_library.shelves (id, name, version, created_at, updated_at) VALUES ('01900000-0000-7000-8000-00000000000A', 'S', 1, '2026-01-01', '2026-01-01')");
        await Tables.RunAsync(
            tenant.Database,
            "INSERT INTO acme_library.books (id, title, shelf_id, rating, state, bought_at, reading_time, is_rare, pages, version, created_at, updated_at, price_amount, price_currency)"
            + " VALUES ('01900000-0000-7000-8000-00000000000B', 'Kept', '01900000-0000-7000-8000-00000000000A', '1.5', 'OnShelf', '2026-01-01', 0, '0', 12, 1, '2026-01-01', '2026-01-01', '3.0', 'EUR')");

        var results = await tenant.MigrateAsync();

        Assert.All(results, r => Assert.Null(r.Failure));
        await using var session = tenant.Begin();
        var book = await session.Library.Books.SingleAsync();
        Assert.Equal(("Kept", 12L, 3m), (book.Title, book.Pages, book.Price.Amount));
        await session.ChangeAsync(db => db.Add(new Book { Title = "Long", ShelfId = book.ShelfId, Price = book.Price, Pages = 5_000_000_000 }));
        await Assert.ThrowsAsync<DbUpdateException>(() => session.ChangeAsync(db => db.Add(new Book { Title = "No shelf", ShelfId = Guid.NewGuid(), Price = new(1, "EUR") })));
    }

    private static ModuleDatabaseFactory Factory(LibraryTenant tenant, string module, Type context) =>
        ModuleDatabaseFactory.Create(module, context, tenant.Database.Provider, NullLoggerFactory.Instance);
}
