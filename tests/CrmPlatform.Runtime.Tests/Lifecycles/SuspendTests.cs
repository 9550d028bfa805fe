using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tenancy.Catalog;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Runtime.Tests.Lifecycles;

public sealed class SuspendTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Suspend_Tenant_IsNotServedUntilItIsResumedAndKeepsItsData()
    {
        await using var runtime = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions(), "one", "two");
        await new Greeter(runtime, "one").GreetAsync(3);

        await runtime.TenantService.SuspendAsync("one", CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<TenantException>(() => runtime.GetTenantAsync("one", CancellationToken.None));
        Assert.True(refusal.IsSuspended);
        Assert.Equal("CRM4009 Tenant 'one' is not served: it is suspended; its data is kept. Resume it with 'crm tenant resume one'.", refusal.Message);
        Assert.Equal("1", await new Greeter(runtime, "two").VersionAsync());

        await runtime.TenantService.ResumeAsync("one", CancellationToken.None);

        Assert.Equal(3, await new Greeter(runtime, "one").CountAsync("greetings"));
    }

    [Fact]
    public async Task Suspend_TenantAndRestart_StaysSuspended()
    {
        await using (var before = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions(), "one"))
        {
            await before.TenantService.SuspendAsync("one", CancellationToken.None);
        }

        await using var runtime = await TestRuntime.StartAsync(_data, "test.greeter/1.0.0", "test.good-neighbour");

        await Assert.ThrowsAsync<TenantException>(() => runtime.GetTenantAsync("one", CancellationToken.None));
        Assert.Equal(TenantState.Suspended, (await runtime.TenantModules.GetAsync("one", CancellationToken.None)).State);
    }

    [Fact]
    public async Task Suspend_TenantWithJobThatFallsDue_RunsItWhenResumed()
    {
        var clock = new TestClock();
        await using var runtime = await TestRuntime.StartAsync(_data, clock, "test.nightly");
        await runtime.CreateTenantAsync("one", ["test.nightly"], CancellationToken.None);
        var due = (await runtime.RunDueJobsAsync("one", CancellationToken.None))!.Value;
        await runtime.TenantService.SuspendAsync("one", CancellationToken.None);
        clock.Advance(due - clock.GetUtcNow().UtcDateTime + TimeSpan.FromMinutes(1));

        await runtime.RunDueJobsAsync(CancellationToken.None);
        await runtime.TenantService.ResumeAsync("one", CancellationToken.None);
        const string Reports = "{ reports { totalCount } }";
        Assert.Equal("""{"data":{"reports":{"totalCount":0}}}""", await new TestTenant(runtime, "one").QueryAsync(Reports));
        await runtime.RunDueJobsAsync(CancellationToken.None);

        Assert.Equal("""{"data":{"reports":{"totalCount":1}}}""", await new TestTenant(runtime, "one").QueryAsync(Reports));
    }

    [Fact]
    public async Task Suspend_EventsWait_AreDeliveredWhenResumed()
    {
        await using var runtime = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions(), "one");
        await new Greeter(runtime, "one").GreetAsync(2);

        await runtime.TenantService.SuspendAsync("one", CancellationToken.None);
        await Assert.ThrowsAsync<TenantException>(() => runtime.DeliverEventsAsync("one", CancellationToken.None));
        await runtime.TenantService.ResumeAsync("one", CancellationToken.None);
        await new Greeter(runtime, "one").DrainEventsAsync();

        Assert.Equal(2, await new Greeter(runtime, "one").CountAsync("hearings"));
    }

    [Fact]
    public async Task Suspend_TenantThatIsNotThere_IsRefused() => Assert.Equal(
        "CRM6001 There is no tenant 'nobody'. Create it first.",
        (await Assert.ThrowsAsync<LifecycleException>(async () =>
        {
            await using var runtime = await TestRuntime.StartAsync(_data, "test.good-neighbour");
            await runtime.TenantService.SuspendAsync("nobody", CancellationToken.None);
        })).Message);

    [Fact]
    public async Task Suspend_ModuleThatAnotherRequires_LeavesBothOutUntilItIsEnabled()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.greeter/1.0.0", "test.good-neighbour", "test.listener");
        await runtime.CreateTenantAsync("one", ["test.greeter", "test.good-neighbour", "test.listener"], CancellationToken.None);
        await runtime.GetTenantAsync("one", CancellationToken.None);

        var change = await ChangeAsync(runtime, ModuleAction.Suspend);

        Assert.Equal((TenantModuleState.Suspended, "1.2.0"), (change.State, change.Version));
        var tenant = await runtime.GetTenantAsync("one", CancellationToken.None);
        Assert.Equal(["test.greeter"], tenant.Modules);
        Assert.Equal("CRM4008 Module 'test.good-neighbour' is left out: it is suspended. An administrator suspended it. Enable it again.", tenant.LeftOut["test.good-neighbour"]);
        Assert.StartsWith("CRM2010 Module 'test.listener' is left out: it requires 'test.good-neighbour'", tenant.LeftOut["test.listener"], StringComparison.Ordinal);

        await ChangeAsync(runtime, ModuleAction.Enable);

        Assert.Empty((await runtime.GetTenantAsync("one", CancellationToken.None)).LeftOut);
    }

    private static Task<ModuleChange> ChangeAsync(CrmRuntime runtime, ModuleAction action) =>
        runtime.Lifecycle.ChangeAsync("one", "test.good-neighbour", action, null, isDryRun: false, CancellationToken.None);
}
