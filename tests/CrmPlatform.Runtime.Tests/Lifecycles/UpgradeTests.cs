using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Tenancy.Catalog;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Tests.Lifecycles;

public sealed class UpgradeTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Upgrade_TenantWithData_AnswersFromTheNewVersionWithWhatWasFilled()
    {
        await using var runtime = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions(), "one");
        var greeter = new Greeter(runtime, "one");
        await greeter.GreetAsync(25);

        var change = await greeter.ChangeAsync(ModuleAction.Upgrade, "2.0.0");

        Assert.Equal((TenantModuleState.Switched, "2.0.0", "1.0.0"), (change.State, change.Version, change.PreviousVersion));
        Assert.Equal(["begin", "compose", "migrate", "warm", "switch"], change.Steps);
        Assert.Equal("2", await greeter.VersionAsync());
        Assert.Equal("""{"data":{"greetings":{"totalCount":25}}}""", await greeter.AskAsync("{ greetings(where: { shout: { startsWith: \"HELLO\" } }) { totalCount } }"));
    }

    [Fact]
    public async Task Upgrade_WhatTheTenantAskedBefore_IsPreparedInTheNewVersion()
    {
        const string Query = "{ greetings(first: 7, where: { text: { contains: \"o\" } }) { nodes { text } } }";
        await using var runtime = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions(), "one");
        var greeter = new Greeter(runtime, "one");
        await greeter.AskAsync(Query);

        await greeter.ChangeAsync(ModuleAction.Upgrade, "2.0.0");

        var executor = (await runtime.GetTenantAsync("one", CancellationToken.None)).Composition.Executor;
        Assert.True(executor.HasPrepared(Query));
        Assert.False(executor.HasPrepared(Query + " "));
    }

    [Fact]
    public async Task Rollback_TenantAskedForWhatOnlyTheNewVersionHas_IsMadeNevertheless()
    {
        await using var runtime = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions(), "one");
        var greeter = new Greeter(runtime, "one");
        await greeter.ChangeAsync(ModuleAction.Upgrade, "2.0.0");
        Assert.Equal("""{"data":{"greetings":{"nodes":[]}}}""", await greeter.AskAsync("{ greetings { nodes { shout } } }"));

        await greeter.ChangeAsync(ModuleAction.Rollback);

        Assert.Equal("1", await greeter.VersionAsync());
    }

    [Fact]
    public async Task Rollback_AfterUpgrade_ServesTheOldVersionWithAllDataAndWithoutChangeOfTables()
    {
        await using var runtime = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions(), "one");
        var greeter = new Greeter(runtime, "one");
        await greeter.GreetAsync(3);
        await greeter.ChangeAsync(ModuleAction.Upgrade, "2.0.0");
        await greeter.GreetAsync(2);

        var change = await greeter.ChangeAsync(ModuleAction.Rollback);

        Assert.Equal((TenantModuleState.Active, "1.0.0", null), (change.State, change.Version, change.PreviousVersion));
        Assert.DoesNotContain("migrate", change.Steps);
        Assert.Equal("1", await greeter.VersionAsync());
        Assert.Equal("""{"data":{"greetings":{"totalCount":5}}}""", await greeter.AskAsync("{ greetings(where: { mood: { eq: \"plain\" } }) { totalCount } }"));
    }

    [Fact]
    public async Task Restart_AfterRollback_OldVersionLivesWithWhatTheNewOneAdded()
    {
        await using (var runtime = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions(), "one"))
        {
            var greeter = new Greeter(runtime, "one");
            await greeter.ChangeAsync(ModuleAction.Upgrade, "2.0.0");
            await greeter.ChangeAsync(ModuleAction.Rollback);
        }

        await using var again = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions());
        Assert.Equal("1", await new Greeter(again, "one").VersionAsync());
    }

    [Fact]
    public async Task Upgrade_AfterRollback_FillsWhatTheOldVersionWroteMeanwhile()
    {
        await using var runtime = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions(), "one");
        var greeter = new Greeter(runtime, "one");
        await greeter.ChangeAsync(ModuleAction.Upgrade, "2.0.0");
        await greeter.ChangeAsync(ModuleAction.Rollback);
        await greeter.GreetAsync(12);

        await greeter.ChangeAsync(ModuleAction.Upgrade, "2.0.0");

        Assert.Equal("""{"data":{"greetings":{"totalCount":0}}}""", await greeter.AskAsync("{ greetings(where: { shout: { eq: null } }) { totalCount } }"));
    }

    [Fact]
    public async Task FinishDue_WindowIsOver_RemovesWhatTheOldVersionUsedAndThenThereIsNoWayBack()
    {
        var clock = new TestClock();
        await using var runtime = await TestRuntime.WithGreetersAsync(_data, clock, new LifecycleOptions { RollbackWindow = TimeSpan.FromHours(1) }, "one");
        var greeter = new Greeter(runtime, "one");
        await greeter.GreetAsync(1);
        await greeter.ChangeAsync(ModuleAction.Upgrade, "2.0.0");
        await runtime.Lifecycle.FinishDueAsync(CancellationToken.None);
        await greeter.ChangeAsync(ModuleAction.Rollback);
        await greeter.ChangeAsync(ModuleAction.Upgrade, "2.0.0");
        clock.Advance(TimeSpan.FromHours(2));

        await runtime.Lifecycle.FinishDueAsync(CancellationToken.None);

        var error = await Assert.ThrowsAsync<LifecycleException>(() => greeter.ChangeAsync(ModuleAction.Rollback));
        Assert.Equal(
            "CRM6003 Module 'test.greeter' of tenant 'one' was not changed: 'rollback' is not possible while it is 'active'. Roll back what was upgraded and not finished.",
            error.Message);
        await greeter.GreetAsync(1);
        Assert.Equal(2, await greeter.CountAsync("greetings"));
    }

    [Fact]
    public async Task Upgrade_OneOfTwoTenants_LeavesTheOtherOnTheOldVersion()
    {
        await using var runtime = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions(), "one", "two");

        await new Greeter(runtime, "one").ChangeAsync(ModuleAction.Upgrade, "2.0.0");

        Assert.Equal("2", await new Greeter(runtime, "one").VersionAsync());
        Assert.Equal("1", await new Greeter(runtime, "two").VersionAsync());
    }

    [Fact]
    public async Task Upgrade_EventsWait_TheNewVersionHearsThem()
    {
        await using var runtime = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions(), "one");
        var greeter = new Greeter(runtime, "one");
        await greeter.GreetAsync(4);

        await greeter.ChangeAsync(ModuleAction.Upgrade, "2.0.0");
        await greeter.DrainEventsAsync();

        Assert.Equal("""{"data":{"hearings":{"totalCount":4,"nodes":[{"by":"2"}]}}}""", await greeter.AskAsync("{ hearings(first: 1) { totalCount nodes { by } } }"));
    }

    [Fact]
    public async Task Upgrade_VersionThatIsNotThere_SaysWhichAreThere()
    {
        await using var runtime = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions(), "one");

        var error = await Assert.ThrowsAsync<LifecycleException>(() => new Greeter(runtime, "one").ChangeAsync(ModuleAction.Upgrade, "3.0.0"));

        Assert.Equal("CRM6002 There is no module 'test.greeter' 3.0.0 on this host (there is 1.0.0, 2.0.0). Install it first.", error.Message);
    }

    [Fact]
    public async Task Upgrade_AnotherVersionWasUnderWay_RecordsTheVersionThatServes()
    {
        await using var runtime = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions(), "one");
        using (var catalog = TestCatalog.Open(_data))
        {
            await catalog.WriteAsync(
                async c =>
                {
                    var row = await c.TenantModules.SingleAsync(m => m.ModuleId == Greeter.Module);
                    (row.State, row.TargetVersion) = (TenantModuleState.Upgrading, "1.5.0");
                },
                CancellationToken.None);
        }

        var greeter = new Greeter(runtime, "one");
        var change = await greeter.ChangeAsync(ModuleAction.Upgrade, "2.0.0");

        Assert.Equal((TenantModuleState.Switched, "2.0.0", "1.0.0"), (change.State, change.Version, change.PreviousVersion));
        Assert.Equal(["give up", "begin", "compose", "migrate", "warm", "switch"], change.Steps);
        Assert.Equal("2", await greeter.VersionAsync());
    }

    [Fact]
    public async Task UpgradeRing_TwoTenants_UpgradesAndRollsBackTogether()
    {
        await using var runtime = await TestRuntime.WithGreetersAsync(_data, new TestClock(), new LifecycleOptions(), "one", "two");

        var up = await runtime.Rings.UpgradeAsync(Greeter.Module, "2.0.0", TenantRow.DefaultRing, null, CancellationToken.None);
        var back = await runtime.Rings.RollBackAsync(Greeter.Module, TenantRow.DefaultRing, null, CancellationToken.None);

        Assert.Empty(up.Failed);
        Assert.Equal(["one", "two"], up.Upgraded);
        Assert.Equal(["one", "two"], back.Upgraded);
        Assert.Equal("1", await new Greeter(runtime, "two").VersionAsync());
    }
}
