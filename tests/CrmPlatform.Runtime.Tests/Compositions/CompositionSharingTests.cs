using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tests.Support;

namespace CrmPlatform.Runtime.Tests.Compositions;

public sealed class CompositionSharingTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task GetTenant_SameModulesInAnyOrder_SharesTheSchema()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.good-neighbour", "test.listener");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", "test.listener"], CancellationToken.None);
        await runtime.CreateTenantAsync("two", ["test.listener", "test.good-neighbour"], CancellationToken.None);
        await runtime.CreateTenantAsync("three", ["test.good-neighbour"], CancellationToken.None);
        await using var one = (await runtime.GetTenantAsync("one", CancellationToken.None)).BeginScope(Caller.System("test"));
        await using var two = (await runtime.GetTenantAsync("two", CancellationToken.None)).BeginScope(Caller.System("test"));
        await using var three = (await runtime.GetTenantAsync("three", CancellationToken.None)).BeginScope(Caller.System("test"));

        Assert.Same(one.Executor, two.Executor);
        Assert.NotSame(one.Executor, three.Executor);
        Assert.NotNull(one.Executor.Schema.Query.FindField("echoes"));
        Assert.Null(three.Executor.Schema.Query.FindField("echoes"));
    }

    [Fact]
    public async Task GetTenant_RequiredModuleNotEnabled_SaysWhichModuleIsMissing()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.good-neighbour", "test.listener");
        await runtime.CreateTenantAsync("one", ["test.listener"], CancellationToken.None);

        var error = await Assert.ThrowsAsync<TenantException>(() => runtime.GetTenantAsync("one", CancellationToken.None));

        Assert.Equal(
            "CRM4005 Tenant 'one' cannot be served: no module serves it. CRM2010 Module 'test.listener' is left out: it requires 'test.good-neighbour', which the tenant does not have. Enable 'test.good-neighbour', or see why it is left out.",
            error.Message);
    }

    [Fact]
    public async Task GetTenant_BrokenMigration_ServesTheOthersAndSaysWhy()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.good-neighbour", "test.broken-migration");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", "test.broken-migration"], CancellationToken.None);

        var tenant = await runtime.GetTenantAsync("one", CancellationToken.None);

        Assert.Equal(["test.good-neighbour"], tenant.Modules);
        Assert.StartsWith(
            "CRM3008 The migration '20261120100000_CreateLedger' of module 'test.broken-migration' failed in sqlite database 'one': ",
            tenant.LeftOut["test.broken-migration"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetTenant_ModuleRefusedByTheHost_ServesTheOthersAndRepeatsTheReason()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.good-neighbour", "test.throws-in-constructor");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", "test.throws-in-constructor"], CancellationToken.None);

        var tenant = await runtime.GetTenantAsync("one", CancellationToken.None);

        Assert.Equal(["test.good-neighbour"], tenant.Modules);
        Assert.StartsWith("CRM2009 Module 'test.throws-in-constructor' is left out: the host refused it. CRM1011 ", tenant.LeftOut["test.throws-in-constructor"], StringComparison.Ordinal);
    }
}
