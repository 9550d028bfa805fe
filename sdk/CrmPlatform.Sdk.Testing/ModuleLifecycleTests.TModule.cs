using System.Reflection;
using Xunit;

namespace CrmPlatform.Sdk.Testing;

/// <summary>What becomes of a module's data and code while hosts change it. Derive one class from it in the module's tests.</summary>
/// <remarks>The module's sample (<see cref="ISampleData"/>) is the data: a module with tables has one.</remarks>
/// <typeparam name="TModule">The module's class.</typeparam>
public abstract class ModuleLifecycleTests<TModule>
    where TModule : CrmModule
{
    private ModuleUnderTest? _module;

    /// <summary>The folders that hold the packed modules. Default: the <c>modules</c> folder of the build's artifacts.</summary>
    protected virtual IReadOnlyList<string> ModulePaths => [PackedModules.DefaultPath];

    /// <summary>The database provider's name. Default: <c>sqlite</c>. A derived class runs all tests on another one.</summary>
    protected virtual string Provider => "sqlite";

    /// <summary>The server's connection string without a database, where the provider has servers. Default: none.</summary>
    protected virtual string? ConnectionString => null;

    private ModuleUnderTest Module => _module ??= new(
        typeof(TModule).Assembly.GetCustomAttribute<CrmModuleAttribute>()!.Id, ModulePaths, Provider, ConnectionString);

    /// <summary>What one tenant writes is not in the other's database.</summary>
    [Fact]
    public async Task Isolate_SampleOfOneTenant_IsNotInTheOther()
    {
        await using var host = await Module.StartAsync([.. Module.Required(), Module.Id]);
        var empty = await host.Tenant("b").RowCountsAsync(Module.Id);

        await host.Tenant("a").AddSampleDataAsync();

        // Migrations may have written rows that every tenant begins with.
        Assert.NotEqual(empty, await host.Tenant("a").RowCountsAsync(Module.Id));
        Assert.Equal(empty, await host.Tenant("b").RowCountsAsync(Module.Id));
    }

    /// <summary>A tenant that disables the module and enables it again has all its rows.</summary>
    [Fact]
    public async Task Disable_AndEnableAgain_KeepsEveryRow()
    {
        await using var host = await Module.StartAsync([.. Module.Required(), Module.Id]);
        var tenant = host.Tenant("a");
        await tenant.AddSampleDataAsync();
        var before = await tenant.RowCountsAsync(Module.Id);
        var schema = await tenant.SchemaAsync();

        await tenant.DisableAsync(Module.Id);
        await tenant.EnableAsync(Module.Id);

        Assert.Contains(before, t => t.Value > 0);
        Assert.Equal(before, await tenant.RowCountsAsync(Module.Id));
        Assert.Equal(schema, await tenant.SchemaAsync());
        Assert.Equal(schema, await host.Tenant("b").SchemaAsync());
    }

    /// <summary>
    /// A tenant with data goes from the version before to this one, and back: no row is lost. A module that has no
    /// version before goes from nothing: the tenant has data of the modules that it requires.
    /// </summary>
    [Fact]
    public async Task Upgrade_FromTheVersionBefore_KeepsEveryRow()
    {
        await using var host = await Module.StartAsync(Module.Required());
        var tenant = host.Tenant("a");
        string[] versions = [.. Module.Versions().TakeLast(2)];
        await tenant.EnableAsync(Module.Id, versions[0]);
        await tenant.AddSampleDataAsync();
        var before = await RowsAsync(tenant);

        if (versions is [_, var next])
        {
            await tenant.UpgradeAsync(Module.Id, next);
            AssertNoneLost(before, await RowsAsync(tenant));
            await tenant.RollBackAsync(Module.Id);
        }

        Assert.Contains(before, t => t.Value > 0);
        AssertNoneLost(before, await RowsAsync(tenant));
        Assert.Empty(await tenant.LeftOutAsync());
    }

    /// <summary>After the last tenant has disabled the module its code leaves memory; else the answer names what holds it.</summary>
    [Fact]
    public async Task Unload_AfterUse_LeavesNoRoot()
    {
        await using var host = await Module.StartAsync([.. Module.Required(), Module.Id]);
        await host.Tenant("a").AddSampleDataAsync();
        await host.Tenant("a").DrainEventsAsync();
        await host.Tenant("a").SchemaAsync();

        var root = await host.UnloadAsync(Module.Id);

        Assert.True(root is null, $"Module {root}");
    }

    private async Task<IReadOnlyDictionary<string, long>> RowsAsync(TestTenant tenant)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var module in Module.Required().Append(Module.Id))
        {
            foreach (var (table, count) in await tenant.RowCountsAsync(module))
            {
                rows[table] = count;
            }
        }

        return rows;
    }

    // A new version may add tables and rows; what was there stays.
    private static void AssertNoneLost(IReadOnlyDictionary<string, long> before, IReadOnlyDictionary<string, long> after) =>
        Assert.All(before, t => Assert.True(after.GetValueOrDefault(t.Key) >= t.Value, $"Table '{t.Key}' had {t.Value} rows and has {after.GetValueOrDefault(t.Key)}."));
}
