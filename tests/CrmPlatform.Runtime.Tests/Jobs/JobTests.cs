using CrmPlatform.Runtime.Jobs;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Runtime.Tests.Jobs;

public sealed class JobTests
{
    private const string Module = "test.nightly";

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Advance_OverThreeNights_RunsTheJobInEachForEveryTenant(string provider)
    {
        await using var host = await TestRuntime.HostOnAsync(provider, Module);

        await host.AdvanceAsync(TimeSpan.FromDays(3));

        // 00:30 in Berlin is 23:30 in UTC; the test's clock starts on 2 March at 09:00.
        const string Reports = """{"data":{"reports":{"nodes":[{"title":"Day 2026-03-02 23:30"},{"title":"Day 2026-03-03 23:30"},{"title":"Day 2026-03-04 23:30"}]}}}""";
        Assert.Equal(Reports, await ReportsAsync(host, "a"));
        Assert.Equal(Reports, await ReportsAsync(host, "b"));
    }

    [Fact]
    public async Task RunJob_ByHand_RunsItForThisTenantWithItsSettingsAndPublishes()
    {
        await using var host = await TestRuntime.HostAsync(Module);
        await host.Tenant("a").AskAsync("mutation { changeNightlySettings(input: { prefix: \"Shift\" }) { errors { message } } }", null);

        var state = await host.Tenant("a").RunJobAsync("close-day");

        Assert.Equal(new DateTime(2026, 3, 2, 23, 30, 0, DateTimeKind.Utc), state.DueAt);
        Assert.Equal((host.Clock.Now, 0, null, false), (state.SucceededAt, state.Failures, state.Error, state.IsRunning));
        Assert.Equal("""{"data":{"reports":{"nodes":[{"title":"Shift 2026-03-02 09:00"}]}}}""", await ReportsAsync(host, "a"));
        Assert.Equal("""{"data":{"reports":{"nodes":[]}}}""", await ReportsAsync(host, "b"));
    }

    [Fact]
    public async Task RunJob_Fails_IsUndoneAndToldWithItsCodeAndModule()
    {
        await using var host = await TestRuntime.HostAsync(Module);
        await BreakAsync(host);

        var failure = await Assert.ThrowsAsync<JobException>(() => host.Tenant("a").RunJobAsync("test.nightly close-day"));

        Assert.Equal(
            "CRM5005 The run of job 'test.nightly close-day' of tenant 'a' failed and was undone: The day cannot be closed: Broken on purpose. Mend it. It is tried again at 2026-03-02 09:01:00Z.",
            failure.Message);
        Assert.Equal("""{"data":{"reports":{"nodes":[]}}}""", await ReportsAsync(host, "a"));
        var state = (await host.Tenant("a").JobsAsync())[0];
        Assert.Equal(("test.nightly", "close-day", "NIGHTLY_FAULT", 1), (state.Module, state.Name, state.ErrorCode, state.Failures));
    }

    [Fact]
    public async Task Advance_JobFails_IsTriedAgainLaterEachTimeUntilItSucceeds()
    {
        await using var host = await TestRuntime.HostAsync(Module);
        await BreakAsync(host);
        await host.AdvanceAsync(new DateTime(2026, 3, 2, 23, 30, 0, DateTimeKind.Utc) - host.Clock.Now);
        var waits = new List<double>();
        for (var i = 0; i < 8; i++)
        {
            var state = (await host.Tenant("a").JobsAsync())[0];
            waits.Add((state.DueAt - host.Clock.Now).TotalMinutes);
            await host.AdvanceAsync(state.DueAt - host.Clock.Now);
        }

        await host.Tenant("a").AskAsync("mutation { mendNight { errors { message } } }", null);
        await host.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], waits);
        Assert.Equal("""{"data":{"reports":{"nodes":[{"title":"Day 2026-03-03 03:33"}]}}}""", await ReportsAsync(host, "a"));
        Assert.Equal((0, null), ((await host.Tenant("a").JobsAsync())[0].Failures, (await host.Tenant("a").JobsAsync())[0].ErrorCode));
    }

    [Fact]
    public async Task Advance_HostWasDownForAWeek_RunsWhatWasMissedOnce()
    {
        await using var host = await TestRuntime.HostAsync(Module);
        await host.AdvanceAsync(TimeSpan.Zero);
        host.Clock.Advance(TimeSpan.FromDays(7));

        await host.AdvanceAsync(TimeSpan.Zero);

        Assert.Equal("""{"data":{"reports":{"nodes":[{"title":"Day 2026-03-09 09:00"}]}}}""", await ReportsAsync(host, "a"));
        Assert.Equal(new DateTime(2026, 3, 9, 23, 30, 0, DateTimeKind.Utc), (await host.Tenant("a").JobsAsync())[0].DueAt);
    }

    [Fact]
    public async Task RunJob_TakesLongerThanItMay_IsBrokenOff()
    {
        await using var host = await TestRuntime.HostAsync(Module);

        var failure = await Assert.ThrowsAsync<JobException>(() => host.Tenant("a").RunJobAsync("hang"));

        Assert.Contains("CRM5004 The run of job 'test.nightly hang' was undone: it was not done in 1 s.", failure.Message, StringComparison.Ordinal);
        Assert.Equal("CRM5004", (await host.Tenant("a").JobsAsync()).Single(j => j.Name == "hang").ErrorCode);
    }

    [Fact]
    public async Task RunJob_UnknownName_NamesTheJobsThatThereAre()
    {
        await using var host = await TestRuntime.HostAsync(Module);

        var failure = await Assert.ThrowsAsync<JobException>(() => host.Tenant("a").RunJobAsync("close-week"));

        Assert.Equal(
            "CRM5001 Tenant 'a' has no job 'close-week', or several of this name. It has: 'test.nightly close-day', 'test.nightly hang', 'test.nightly linger'. Give the module's id and the name, such as 'acme.loyalty expire-points'.",
            failure.Message);
    }

    private static Task BreakAsync(CrmTestHost host) =>
        host.Tenant("a").AskAsync("mutation { breakNight(input: { reason: \"Broken on purpose\" }) { errors { message } } }", null);

    private static Task<string> ReportsAsync(CrmTestHost host, string tenant) => host.Tenant(tenant).QueryAsync("{ reports(order: { title: ASC }) { nodes { title } } }");
}
