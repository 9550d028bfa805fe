using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Runtime.Tests.Settings;

public sealed class SettingsOverVersionsTests : IDisposable
{
    private const string Old = "test.rewards/1.0.0";
    private const string New = "test.rewards/2.0.0";
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Upgrade_StoredByOldVersion_NewReadsWhatItKnowsAndAccepts()
    {
        await SetOnOldVersionAsync();

        var answer = await AskAsync(New, "{ rewardsSettings { factor unit rounding } }");

        Assert.Equal("""{"data":{"rewardsSettings":{"factor":3,"unit":"pt","rounding":true}}}""", answer);
    }

    [Fact]
    public async Task RollBack_ChangedByNewVersion_OldHasItsOwnValuesStill()
    {
        await SetOnOldVersionAsync();
        await AskAsync(New, "mutation { changeRewardsSettings(input: { factor: 5, unit: \"p\" }) { errors { message } } }");

        var back = await AskAsync(Old, "{ rewardsSettings { pointsPerUnit unit rounding } }");
        var again = await AskAsync(New, "{ reward(purchase: 2) }");

        Assert.Equal("""{"data":{"rewardsSettings":{"pointsPerUnit":4,"unit":"p","rounding":"IN_FAVOUR_OF_CUSTOMER"}}}""", back);
        Assert.Equal("""{"data":{"reward":"10 p"}}""", again);
    }

    [Fact]
    public async Task Change_ByAnotherHost_IsThereWithinSeconds()
    {
        await SetOnOldVersionAsync();
        var clock = new TestClock();
        await using var other = await TestRuntime.StartAsync(_data, clock, Old);
        await AskAsync(other, "{ reward(purchase: 2) }");
        await AskAsync(Old, "mutation { changeRewardsSettings(input: { unit: \"stars\" }) { errors { message } } }");

        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal("""{"data":{"reward":"8 stars"}}""", await AskAsync(other, "{ reward(purchase: 2) }"));
    }

    [Fact]
    public async Task Purge_ModuleWithSettingsAndJobs_LeavesNeither()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, "test.nightly", "test.good-neighbour");
        await runtime.CreateTenantAsync("a", ["test.nightly", "test.good-neighbour"], CancellationToken.None);
        await AskAsync(runtime, "mutation { changeNightlySettings(input: { prefix: \"Shift\" }) { errors { message } } }");
        var before = (await runtime.RunJobAsync("a", "close-day", CancellationToken.None)).SucceededAt;

        foreach (var step in new[] { ModuleAction.Disable, ModuleAction.Archive, ModuleAction.Purge, ModuleAction.Enable })
        {
            await runtime.Lifecycle.ChangeAsync("a", "test.nightly", step, null, isDryRun: false, CancellationToken.None);
        }

        Assert.NotNull(before);
        Assert.Equal("""{"data":{"nightlySettings":{"prefix":"Day"}}}""", await AskAsync(runtime, "{ nightlySettings { prefix } }"));
        Assert.All(await runtime.ListJobsAsync("a", CancellationToken.None), j => Assert.Null(j.SucceededAt));
    }

    private async Task SetOnOldVersionAsync()
    {
        await using var runtime = await TestRuntime.StartAsync(_data, Old);
        await runtime.CreateTenantAsync("a", ["test.rewards"], CancellationToken.None);
        await AskAsync(runtime, "mutation { changeRewardsSettings(input: { pointsPerUnit: 4, unit: \"points\", rounding: IN_FAVOUR_OF_CUSTOMER }) { errors { message } } }");
    }

    private async Task<string> AskAsync(string version, string query)
    {
        await using var runtime = await TestRuntime.StartAsync(_data, version);
        return await AskAsync(runtime, query);
    }

    private static Task<string> AskAsync(CrmRuntime runtime, string query) => new TestTenant(runtime, "a").QueryAsync(query);
}
