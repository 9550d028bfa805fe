using CrmPlatform.Database.SqlServer;
using CrmPlatform.Database.Tests.Support;
using CrmPlatform.Migrations;
using CrmPlatform.Runtime.Database;
using CrmPlatform.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Database.Tests.Modules;

public sealed class EveryModuleTests
{
    [Fact]
    public void Modules_Packed_AreTheFiveOfTheRepository() =>
        Assert.Equal(
            ["crm.customers", "crm.delivery", "crm.marketing", "crm.sales", "crm.service"],
            PackedModules.WithTables.Select(m => m.Id).Order());

    [Fact]
    public void Migrations_EveryModule_SayWhatTheTablesAre()
    {
        foreach (var packed in PackedModules.WithTables)
        {
            using var module = ModuleModel.Of(packed.Id, packed.DatabaseContext!);

            Assert.False(new MigrationScaffolding(module, "").HasPendingChanges(), $"The tables of '{packed.Id}' differ from its migrations. Run build/add-migration.");
        }
    }

    [Fact]
    public void Script_EveryModuleOnSqlServer_IsUnderstood()
    {
        foreach (var packed in PackedModules.WithTables)
        {
            using var factory = ModuleDatabaseFactory.Create(packed.Id, packed.DatabaseContext!, new SqlServerProvider(), NullLoggerFactory.Instance);

            var script = TenantMigrator.GenerateScript(factory);

            Assert.Contains($"CREATE SCHEMA [{factory.Module.Schema}]", script);
            Assert.Empty(TransactSql.ErrorsOf(script));
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Migrate_EveryModuleOfOneTenant_Succeeds(string provider)
    {
        await using var tenant = LibraryTenant.Empty(provider);
        var factories = PackedModules.WithTables
            .Select(m => ModuleDatabaseFactory.Create(m.Id, m.DatabaseContext!, tenant.Database.Provider, NullLoggerFactory.Instance))
            .ToList();

        var results = await LibraryTenant.Migrator.MigrateAsync(tenant.Database, [tenant.Platform, .. factories], default);

        Assert.All(results, r => Assert.Null(r.Failure));
        factories.ForEach(f => f.Dispose());
    }
}
