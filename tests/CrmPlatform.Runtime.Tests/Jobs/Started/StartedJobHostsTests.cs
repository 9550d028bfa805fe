using System.Diagnostics;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Runtime.Tests.Jobs.Started;

public sealed class StartedJobHostsTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RunDue_TwoHostsAtOnce_CountsEachNumberOnce(string provider)
    {
        using var data = new SharedData(provider, TestPlugins.Of("test.counter/1.0.0"));
        await using var one = await StartedJobTests.StartAsync(data);
        await using var two = await data.StartAsync(new TestClock());
        var counting = new Counting(one, "a");
        var job = await counting.CountAsync("to: 8");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? one : two).RunDueJobsAsync("a", CancellationToken.None)));

        Assert.Equal("SUCCEEDED", await counting.StateAsync(job));
        Assert.Equal(Enumerable.Range(1, 8), await counting.NumbersAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RunDue_HostKilled_AnotherGoesOnFromTheCheckpointWhenTheLeaseHasEnded(string provider)
    {
        using var data = new SharedData(provider, TestPlugins.Of("test.counter/1.0.0"));
        string job;
        await using (var first = await StartedJobTests.StartAsync(data))
        {
            job = await new Counting(first, "a").CountAsync("to: 6, holdAt: 4");
        }

        Assert.NotEqual(0, await KillAsync(data));

        var clock = new TestClock();
        await using var second = await data.StartAsync(clock);
        var counting = new Counting(second, "a");
        await counting.RunDueAsync();
        var (afterKill, stateAfterKill) = (await counting.NumbersAsync(), await counting.StateAsync(job));
        clock.Advance(TimeSpan.FromMinutes(3));
        await second.RunDueJobsAsync(CancellationToken.None);

        Assert.Equal([1, 2, 3], afterKill);
        Assert.Equal("RUNNING", stateAfterKill);
        Assert.Equal([1, 2, 3, 4, 5, 6], await counting.NumbersAsync());
        Assert.Equal("SUCCEEDED", await counting.StateAsync(job));
    }

    [Fact]
    public async Task RunDue_JobKillsEachHost_IsGivenUpAfterFive()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        string job;
        await using (var first = await StartedJobTests.StartAsync(data))
        {
            job = await new Counting(first, "a").CountAsync("to: 6, holdAt: 1");
        }

        var clock = new TestClock();
        for (var i = 0; i < 5; i++)
        {
            Assert.NotEqual(0, await KillAsync(data, minutes: 3 * i));
        }

        clock.Advance(TimeSpan.FromMinutes(15));
        await using var last = await data.StartAsync(clock);
        await last.RunDueJobsAsync("a", CancellationToken.None);

        Assert.Contains(
            "CRM5010 Job 'test.counter count' was not run again: 5 runs of it have ended with their hosts, or could not be saved, and got no further.",
            await new Counting(last, "a").JobAsync(job),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_JobRuns_GivesItBackToGoOnElsewhere()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"));
        var first = await StartedJobTests.StartAsync(data);
        var counting = new Counting(first, "a");
        await counting.HoldAsync(true);
        var job = await counting.CountAsync("to: 6, holdAt: 4");
        var run = await counting.RunUntilHeldAsync(job, 3);

        await first.DisposeAsync();
        await Record.ExceptionAsync(() => run);

        await using var second = await data.StartAsync(new TestClock());
        var after = new Counting(second, "a");
        var state = await after.StateAsync(job);
        await after.HoldAsync(false);
        await after.RunDueAsync();
        Assert.Equal("QUEUED", state);
        Assert.Equal([1, 2, 3, 4, 5, 6], await after.NumbersAsync());
    }

    [Fact]
    public async Task Disable_JobWaits_RunsWhenTheModuleIsBack()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"), TestPlugins.Of("test.good-neighbour"));
        await using var runtime = await StartedJobTests.StartAsync(data);
        var counting = new Counting(runtime, "a");
        await counting.Tenant.EnableAsync("test.good-neighbour");
        var job = await counting.CountAsync("to: 2");

        await counting.Tenant.DisableAsync(Counting.Module);
        await counting.RunDueAsync();
        var state = await counting.StateAsync(job);
        await counting.Tenant.EnableAsync(Counting.Module);
        await counting.RunDueAsync();

        Assert.Equal("QUEUED", state);
        Assert.Equal([1, 2], await counting.NumbersAsync());
    }

    [Fact]
    public async Task Upgrade_JobRuns_GoesOnInTheNewVersion()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"), TestPlugins.Of("test.counter/2.0.0"));
        await using var runtime = await StartOnFirstAsync(data);
        var counting = new Counting(runtime, "a");
        await counting.HoldAsync(true);
        var job = await counting.CountAsync("to: 6, holdAt: 4");
        var run = await counting.RunUntilHeldAsync(job, 3);

        await counting.Tenant.UpgradeAsync(Counting.Module, "2.0.0");
        await run;
        await counting.HoldAsync(false);
        await counting.RunDueAsync();

        Assert.Equal("SUCCEEDED", await counting.StateAsync(job));
        Assert.Equal([1, 2, 3, 4, 5, 6], await counting.NumbersAsync());
    }

    [Fact]
    public async Task Upgrade_NewVersionHasNoSuchJob_FailsAndSaysSo()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of("test.counter/1.0.0"), TestPlugins.Of("test.counter/2.0.0"));
        await using var runtime = await StartOnFirstAsync(data);
        var counting = new Counting(runtime, "a");
        var job = await counting.StartAsync("placeBet", "on: 7");

        await counting.Tenant.UpgradeAsync(Counting.Module, "2.0.0");
        await counting.RunDueAsync();

        Assert.Contains(
            "CRM5009 Job 'test.counter bet' was not run: the module's version that serves now has no such job. Start what has taken its place, or roll the module back and start it again.",
            await counting.JobAsync(job),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FailsTooOften_TakesTheModuleOutOfUseAndWaits()
    {
        using var folder = new TemporaryFolder();
        var clock = new TestClock();
        await using var runtime = await CrmRuntime.StartAsync(
            new CrmOptions { ModulePaths = [TestPlugins.Of("test.counter/1.0.0")], DataPath = folder.Path, DeliverEvents = false, RunJobs = false, Limits = new ModuleLimits { Failures = 2 } },
            clock,
            NullLoggerFactory.Instance,
            CancellationToken.None);
        await runtime.CreateTenantAsync("a", [Counting.Module], CancellationToken.None);
        var counting = new Counting(runtime, "a");
        await counting.CountAsync("to: 1, failAt: 1");
        await counting.CountAsync("to: 1, failAt: 1");
        var waits = await counting.CountAsync("to: 1");
        clock.Advance(TimeSpan.FromMinutes(1)); // What was called before does not count.

        await counting.RunDueAsync();
        var (state, reason, queued) = (runtime.Versions.Single().State, runtime.Versions.Single().Reason, await counting.StateAsync(waits));
        clock.Advance(TimeSpan.FromSeconds(31));
        await counting.RunDueAsync();

        Assert.Equal(ModuleVersionState.Quarantined, state);
        Assert.Contains("2 of its calls failed within 30 s, the last with 'InvalidOperationException' in the job 'count'.", reason, StringComparison.Ordinal);
        Assert.Equal("QUEUED", queued);
        Assert.Equal("SUCCEEDED", await counting.StateAsync(waits));
    }

    // A tenant gets the newest version that there is when it is first used.
    private static async Task<CrmRuntime> StartOnFirstAsync(SharedData data)
    {
        await using (var before = await CrmRuntime.StartAsync(
            new CrmOptions { ModulePaths = [TestPlugins.Of("test.counter/1.0.0")], DataPath = data.Folder, DeliverEvents = false, RunJobs = false }, new TestClock(), NullLoggerFactory.Instance, CancellationToken.None))
        {
            await before.CreateTenantAsync("a", [Counting.Module], CancellationToken.None);
            await before.GetTenantAsync("a", CancellationToken.None);
        }

        return await data.StartAsync(new TestClock());
    }

    private static async Task<int> KillAsync(SharedData data, int minutes = 0)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CrmPlatform.JobKill.dll"), TestPlugins.Of("test.counter/1.0.0"), data.Folder, data.Provider, data.Prefix, data.ConnectionString ?? "", "*", $"{minutes}"])
        {
            Environment = { ["COUNTER_KILL"] = "yes" },
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Empty(errors);
        return process.ExitCode;
    }
}
