using System.Diagnostics;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Jobs;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Runtime.Tests.Jobs;

public sealed class JobHostsTests
{
    private const string Module = "test.nightly";
    private const string None = """{"data":{"reports":{"nodes":[]}}}""";
    private static readonly TimeSpan ToNight = TimeSpan.FromHours(15);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RunDue_TwoHostsAtOnce_RunsTheJobOnce(string provider)
    {
        using var data = new SharedData(provider, TestPlugins.Of(Module));
        var clock = new TestClock();
        await using var one = await data.StartAsync(clock);
        await CreateAsync(one);
        await using var two = await data.StartAsync(clock);
        clock.Advance(ToNight);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? one : two).RunDueJobsAsync("a", CancellationToken.None)));

        Assert.Equal("""{"data":{"reports":{"nodes":[{"title":"Day 2026-03-03 00:00"}]}}}""", await ReportsAsync(one));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RunDue_HostKilledBetweenRunAndCommit_NothingIsHalfDoneAndAnotherRunsItAgain(string provider)
    {
        using var data = new SharedData(provider, TestPlugins.Of(Module));
        var clock = new TestClock();
        await using (var first = await data.StartAsync(clock))
        {
            await CreateAsync(first);
        }

        Assert.NotEqual(0, await KillAsync(data, "close-day"));

        await using var second = await data.StartAsync(clock);
        var afterKill = await ReportsAsync(second);
        var state = (await second.ListJobsAsync("a", CancellationToken.None))[0];
        clock.Advance(ToNight);
        await second.RunDueJobsAsync("a", CancellationToken.None);
        Assert.Equal(None, afterKill);
        Assert.True(state.IsRunning);
        Assert.Equal("""{"data":{"reports":{"nodes":[{"title":"Day 2026-03-03 00:00"}]}}}""", await ReportsAsync(second));
    }

    [Fact]
    public async Task RunJob_LeaseOfAKilledHost_IsRefusedUntilItEnds()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of(Module));
        var clock = new TestClock();
        await using (var first = await data.StartAsync(clock))
        {
            await CreateAsync(first);
        }

        await KillAsync(data, "close-day");
        await using var second = await data.StartAsync(clock);

        var refusal = await Assert.ThrowsAsync<JobException>(() => second.RunJobAsync("a", "close-day", CancellationToken.None));
        clock.Advance(TimeSpan.FromSeconds(330));
        await second.RunJobAsync("a", "close-day", CancellationToken.None);

        Assert.Equal("CRM5002 Job 'test.nightly close-day' of tenant 'a' was not run: it runs already. Wait for its end, at the latest 2026-03-02 09:05:30Z.", refusal.Message);
        Assert.Equal("""{"data":{"reports":{"nodes":[{"title":"Day 2026-03-02 09:05"}]}}}""", await ReportsAsync(second));
    }

    [Fact]
    public async Task Dispose_JobRuns_BreaksItOffAndLeavesItDue()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of(Module));
        var clock = new TestClock();
        var first = await data.StartAsync(clock);
        await CreateAsync(first);
        clock.Now = new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var run = first.RunDueJobsAsync("a", CancellationToken.None);
        while (!(await first.ListJobsAsync("a", CancellationToken.None)).Single(j => j.Name == "linger").IsRunning)
        {
            await Task.Yield();
        }

        await first.DisposeAsync();

        // The host is gone: who asked may be told so, but must not wait for ever.
        Assert.IsNotType<TimeoutException>(await Record.ExceptionAsync(() => run.WaitAsync(TimeSpan.FromMinutes(1))));
        await using var second = await data.StartAsync(clock);

        var state = (await second.ListJobsAsync("a", CancellationToken.None)).Single(j => j.Name == "linger");
        Assert.Equal((false, 0, null, clock.Now), (state.IsRunning, state.Failures, state.ErrorCode, state.DueAt));
        Assert.DoesNotContain("Lingered", await ReportsAsync(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunDue_NoTenantIsDue_TouchesNoTenantsDatabase()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of(Module));
        var clock = new TestClock();
        await using var runtime = await data.StartAsync(clock);
        await CreateAsync(runtime);
        for (var i = 0; i < 10; i++)
        {
            await runtime.CreateTenantAsync($"idle{i}", [Module], CancellationToken.None);
            await runtime.DropDatabaseAsync($"idle{i}", CancellationToken.None);
        }

        var next = await runtime.RunDueJobsAsync(CancellationToken.None);
        clock.Advance(ToNight);
        await runtime.RunDueJobsAsync(CancellationToken.None);

        Assert.Equal(new DateTime(2026, 3, 2, 23, 30, 0, DateTimeKind.Utc), next);
        Assert.Equal(["a.db"], Directory.GetFiles(Path.Combine(data.Folder, "tenants"), "*.db").Select(Path.GetFileName));
    }

    [Fact]
    public async Task Start_TenantsWhoseJobsNobodyPlanned_PlansThemInTheBackground()
    {
        using var data = new SharedData("sqlite", TestPlugins.Of(Module));
        var clock = new TestClock();
        await using (var first = await data.StartAsync(clock))
        {
            await first.CreateTenantAsync("a", [Module], CancellationToken.None);
        }

        await using var second = await data.StartAsync(clock, runJobs: true);
        DateTime? next = null;
        while (next is null)
        {
            next = await second.RunDueJobsAsync(CancellationToken.None);
            await Task.Yield();
        }

        Assert.Equal(new DateTime(2026, 3, 2, 23, 30, 0, DateTimeKind.Utc), next);
    }

    private static async Task CreateAsync(CrmRuntime runtime)
    {
        await runtime.CreateTenantAsync("a", [Module], CancellationToken.None);
        await runtime.RunDueJobsAsync("a", CancellationToken.None);
    }

    private static Task<string> ReportsAsync(CrmRuntime runtime) => new TestTenant(runtime, "a").QueryAsync("{ reports(order: { title: ASC }) { nodes { title } } }");

    private static async Task<int> KillAsync(SharedData data, string job)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CrmPlatform.JobKill.dll"), TestPlugins.Of(Module), data.Folder, data.Provider, data.Prefix, data.ConnectionString ?? "", job])
        {
            Environment = { ["NIGHTLY_KILL"] = "yes" },
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Empty(errors);
        return process.ExitCode;
    }
}
