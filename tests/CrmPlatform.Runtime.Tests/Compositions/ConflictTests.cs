using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Tests.Support;

namespace CrmPlatform.Runtime.Tests.Compositions;

/// <summary>Two real modules, one of which says that it cannot stand beside the other.</summary>
public sealed class ConflictTests : IDisposable
{
    private const string Why =
        "'test.rival' 1.0.0 conflicts with 'test.good-neighbour' [1.0.0, 2.0.0), and there is 1.2.0. Disable one of these modules for the tenant, or install versions that accept each other.";

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task GetTenant_WithBoth_ServesTheOtherAndSaysWhy()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.good-neighbour", "test.rival");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", "test.rival"], CancellationToken.None);

        var tenant = await runtime.GetTenantAsync("one", CancellationToken.None);

        Assert.Equal(["test.good-neighbour"], tenant.Modules);
        Assert.Equal($"CRM2001 Module 'test.rival' is left out: {Why}", tenant.LeftOut["test.rival"]);
    }

    [Fact]
    public async Task Enable_BesideAModuleThatItConflictsWith_IsRefusedAndNothingIsWritten()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.good-neighbour", "test.rival");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour"], CancellationToken.None);
        await runtime.GetTenantAsync("one", CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<LifecycleException>(
            () => runtime.Lifecycle.ChangeAsync("one", "test.rival", ModuleAction.Enable, null, isDryRun: false, CancellationToken.None));

        Assert.Equal([$"CRM2001 Module 'test.rival' is left out: {Why}"], refusal.Errors);
        Assert.Equal(["test.good-neighbour"], (await runtime.TenantModules.GetAsync("one", CancellationToken.None)).Modules.Select(m => m.ModuleId));
    }

    [Fact]
    public async Task Enable_AfterTheOtherIsDisabled_Serves()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.good-neighbour", "test.greeter/1.0.0", "test.rival");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", "test.greeter"], CancellationToken.None);
        await runtime.GetTenantAsync("one", CancellationToken.None);
        await runtime.Lifecycle.ChangeAsync("one", "test.good-neighbour", ModuleAction.Disable, null, isDryRun: false, CancellationToken.None);

        await runtime.Lifecycle.ChangeAsync("one", "test.rival", ModuleAction.Enable, null, isDryRun: false, CancellationToken.None);

        Assert.Equal(["test.greeter", "test.rival"], (await runtime.GetTenantAsync("one", CancellationToken.None)).Modules.Order(StringComparer.Ordinal));
    }
}
