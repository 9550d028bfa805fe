using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Tenancy.Catalog;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Runtime.Tests.Lifecycles;

public sealed class DataTests : IAsyncLifetime
{
    private readonly TemporaryFolder _data = new();
    private CrmRuntime _runtime = null!;
    private Greeter _greeter = null!;

    public async Task InitializeAsync()
    {
        _runtime = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions(), "one");
        _greeter = new Greeter(_runtime, "one");
        await _greeter.GreetAsync(3);
    }

    public async Task DisposeAsync()
    {
        await _runtime.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task Disable_ThenEnable_GivesTheSameData()
    {
        await _greeter.ChangeAsync(ModuleAction.Disable);
        var without = await _greeter.AskAsync("{ greetings { totalCount } }");

        var change = await _greeter.ChangeAsync(ModuleAction.Enable);

        Assert.Contains("MODULE_DISABLED", without, StringComparison.Ordinal);
        Assert.Equal((TenantModuleState.Active, "1.0.0"), (change.State, change.Version));
        Assert.Equal(3, await _greeter.CountAsync("greetings"));
    }

    [Fact]
    public async Task Purge_NotArchived_IsRefused()
    {
        await _greeter.ChangeAsync(ModuleAction.Disable);

        var error = await Assert.ThrowsAsync<LifecycleException>(() => _greeter.ChangeAsync(ModuleAction.Purge));

        Assert.Equal("CRM6003 Module 'test.greeter' of tenant 'one' was not changed: 'purge' is not possible while it is 'disabled'. Archive it first.", error.Message);
    }

    [Fact]
    public async Task Purge_Archived_RemovesTheTablesAndKeepsTheCopyAndTheProof()
    {
        await _greeter.ChangeAsync(ModuleAction.Disable);
        await _greeter.ChangeAsync(ModuleAction.Archive);
        var change = await _greeter.ChangeAsync(ModuleAction.Purge);

        Assert.Equal(TenantModuleState.Purged, change.State);
        var lines = await File.ReadAllLinesAsync(Path.Combine(_data.Path, "archives", "one", "test.greeter-1.0.0.jsonl"));
        Assert.Equal(3, lines.Count(l => l.Contains("\"text\":\"Hello", StringComparison.Ordinal)));
        var history = await _runtime.TenantModules.HistoryAsync("one", Greeter.Module, CancellationToken.None);
        Assert.Equal(["active", "disabled", "retained", "archived", "purged"], history.TakeLast(5).Select(h => h.To).Prepend("active").Distinct());
        Assert.Contains("test_greeter_greetings: 3 rows", history[^1].Note, StringComparison.Ordinal);

        await _greeter.ChangeAsync(ModuleAction.Enable, "2.0.0");
        Assert.Equal(0, await _greeter.CountAsync("greetings"));
    }

    [Fact]
    public async Task Disable_ModuleThatAnotherRequires_NamesTheOther()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.good-neighbour", "test.listener");
        await runtime.CreateTenantAsync("two", ["test.good-neighbour", "test.listener"], CancellationToken.None);
        await runtime.GetTenantAsync("two", CancellationToken.None);

        var error = await Assert.ThrowsAsync<LifecycleException>(
            () => runtime.Lifecycle.ChangeAsync("two", "test.good-neighbour", ModuleAction.Disable, null, isDryRun: true, CancellationToken.None));

        Assert.Equal("CRM6004 Module 'test.good-neighbour' of tenant 'two' was not disabled: 'test.listener' requires it. Disable 'test.listener' first.", error.Message);
    }
}
