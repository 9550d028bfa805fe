using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Jobs;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Runtime.Tests.Containment;

/// <summary>Whoever is told of a failure gets what failed and where the text is; the text itself, with what may stand in it, is in the log alone.</summary>
public sealed class ToldFailureTests : IDisposable
{
    private const string Canary = "Host=db;Password=canary /srv/secret/key.pem";
    private readonly TemporaryFolder _data = new();
    private readonly CollectedLog _log = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Migration_Fails_TellsNoSql()
    {
        await using var runtime = await StartAsync(new(), "test.good-neighbour", "test.broken-migration");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", "test.broken-migration"], CancellationToken.None);

        var told = (await runtime.GetTenantAsync("one", CancellationToken.None)).LeftOut["test.broken-migration"];

        Assert.Matches(
            "^CRM3008 The migration '20261120100000_CreateLedger' of module 'test.broken-migration' failed in sqlite database 'one': it ended with 'SqliteException'. The host's log has the text under trace id [0-9a-f]{32}. The module's tables are as they were before it. Correct the migration, or install a version of the module without it.$",
            told);
        LogMustHave(told, "near \"THIS\": syntax error");
    }

    [Fact]
    public async Task Step_Throws_TellsNoText()
    {
        await using (var before = await StartAsync(new(), "test.greeter/1.0.0"))
        {
            await before.CreateTenantAsync("one", [Greeter.Module], CancellationToken.None);
            await before.GetTenantAsync("one", CancellationToken.None);
        }

        var lifecycle = new LifecycleOptions { BeforeStep = (step, _) => step == "warm" ? throw new InvalidOperationException(Canary) : Task.CompletedTask };
        await using var runtime = await StartAsync(lifecycle, "test.greeter/1.0.0", "test.greeter/2.0.0");

        var told = (await Assert.ThrowsAsync<LifecycleException>(() => new Greeter(runtime, "one").ChangeAsync(ModuleAction.Upgrade, "2.0.0"))).Message;

        Assert.Matches(
            "^CRM6005 Module 'test.greeter' of tenant 'one' was not changed: the step 'warm' ended with 'InvalidOperationException'. The host's log has the text under trace id [0-9a-f]{32}. The tenant is served as before. Correct the cause and repeat the change.$",
            told);
        LogMustHave(told, Canary);
        Assert.DoesNotContain(
            await runtime.TenantModules.HistoryAsync("one", Greeter.Module, CancellationToken.None), t => t.Note?.Contains("canary", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Job_Throws_TellsNoText()
    {
        await using var runtime = await StartAsync(new(), "test.nightly");
        await runtime.CreateTenantAsync("one", ["test.nightly"], CancellationToken.None);
        await new TestTenant(runtime, "one").AskAsync($$"""mutation { breakNight(input: { reason: "Bug {{Canary}}" }) { errors { message } } }""", null);

        var failure = await Assert.ThrowsAsync<JobException>(() => runtime.RunJobAsync("one", "close-day", CancellationToken.None));

        var state = (await runtime.ListJobsAsync("one", CancellationToken.None)).Single(j => j.Name == "close-day");
        Assert.Equal("InvalidOperationException", state.ErrorCode);
        Assert.Matches("^CRM5006 It ended with 'InvalidOperationException'. The host's log has the text under trace id [0-9a-f]{32}.$", state.Error);
        Assert.Contains($"failed and was undone: {state.Error} It is tried again at ", failure.Message, StringComparison.Ordinal);
        LogMustHave(state.Error!, Canary);
    }

    [Fact]
    public async Task Module_ThrowsWhenItIsLoaded_TellsNoTextAndNoPlace()
    {
        await using var runtime = await StartAsync(new(), "test.good-neighbour", "test.throws-in-constructor");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", "test.throws-in-constructor"], CancellationToken.None);

        var told = (await runtime.GetTenantAsync("one", CancellationToken.None)).LeftOut["test.throws-in-constructor"];

        Assert.DoesNotContain("licence", told, StringComparison.Ordinal);
        Assert.DoesNotContain(TestPlugins.Folder, told, StringComparison.Ordinal);
        LogMustHave(told, "The licence file is missing.");
    }

    [Fact]
    public async Task Model_ThrowsWhenItIsBuilt_TellsNoText()
    {
        await using var runtime = await StartAsync(new(), "test.good-neighbour", "test.throws-in-model");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", "test.throws-in-model"], CancellationToken.None);

        var told = (await runtime.GetTenantAsync("one", CancellationToken.None)).LeftOut["test.throws-in-model"];

        LogMustHave(told, "The model is a mystery.");
    }

    // By the id that people are told the operator finds the whole in the log.
    private void LogMustHave(string told, string text)
    {
        var trace = System.Text.RegularExpressions.Regex.Match(told, "trace id ([0-9a-f]{32})").Groups[1].Value;
        Assert.NotEqual("", trace);
        Assert.DoesNotContain(text, told, StringComparison.Ordinal);
        Assert.Contains(_log.Lines, line => line.Contains(trace, StringComparison.Ordinal) && line.Contains(text, StringComparison.Ordinal));
    }

    private Task<CrmRuntime> StartAsync(LifecycleOptions lifecycle, params string[] modules) => CrmRuntime.StartAsync(
        new CrmOptions { ModulePaths = [.. modules.Select(TestPlugins.Of)], DataPath = _data.Path, DeliverEvents = false, RunJobs = false, Lifecycle = lifecycle }, new TestClock(), _log, CancellationToken.None);
}
