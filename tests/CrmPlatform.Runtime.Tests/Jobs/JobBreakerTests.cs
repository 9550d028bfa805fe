using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Jobs;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Runtime.Tests.Jobs;

/// <summary>A job that fails counts against its module, and a module that is out of use runs no jobs.</summary>
public sealed class JobBreakerTests : IAsyncLifetime
{
    private const string Module = "test.nightly";
    private readonly TemporaryFolder _data = new();
    private readonly TestClock _clock = new();
    private CrmRuntime _runtime = null!;

    public async Task InitializeAsync()
    {
        _runtime = await CrmRuntime.StartAsync(
            new CrmOptions { ModulePaths = [TestPlugins.Of(Module)], DataPath = _data.Path, DeliverEvents = false, RunJobs = false, Limits = new ModuleLimits { Failures = 2, Strikes = 1 } },
            _clock,
            NullLoggerFactory.Instance,
            CancellationToken.None);
        await _runtime.CreateTenantAsync("one", [Module], CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _runtime.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task RunJob_FailsTooOften_TakesTheModuleOutOfUse()
    {
        await BreakAsync("Bug");

        await FailAsync();
        Assert.Equal(ModuleVersionState.Serving, Version.State);
        await FailAsync();

        Assert.Equal(ModuleVersionState.Quarantined, Version.State);
        Assert.Contains("2 of its calls failed within 30 s, the last with 'InvalidOperationException' in the job 'close-day'.", Version.Reason, StringComparison.Ordinal);
        Assert.Contains("MODULE_OUT_OF_USE", await new TestTenant(_runtime, "one").QueryAsync("{ reports { totalCount } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunJob_TakesTooLong_IsAStrike()
    {
        await Assert.ThrowsAsync<JobException>(() => RunAsync("hang"));

        Assert.Equal(ModuleVersionState.Quarantined, Version.State);
        Assert.Contains("the job 'hang' with more than 1 s", Version.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunDue_ModuleIsOutOfUse_WaitsWithoutAFailureUntilTheModuleIsTriedAgain()
    {
        var due = (await _runtime.RunDueJobsAsync("one", CancellationToken.None))!.Value;
        _clock.Advance(due - _clock.GetUtcNow().UtcDateTime);
        await Assert.ThrowsAsync<JobException>(() => RunAsync("hang"));

        var next = await _runtime.RunDueJobsAsync("one", CancellationToken.None);

        Assert.Equal(due + TimeSpan.FromSeconds(30), next);
        var waiting = (await _runtime.ListJobsAsync("one", CancellationToken.None)).Single(j => j.Name == "close-day");
        Assert.Equal((0, null, null), (waiting.Failures, waiting.ErrorCode, waiting.SucceededAt));

        _clock.Advance(TimeSpan.FromSeconds(31));
        await _runtime.RunDueJobsAsync("one", CancellationToken.None);

        Assert.Equal(ModuleVersionState.Serving, Version.State);
        Assert.Equal("""{"data":{"reports":{"totalCount":1}}}""", await new TestTenant(_runtime, "one").QueryAsync("{ reports { totalCount } }"));
    }

    [Fact]
    public async Task RunJob_ByHandWhileTheModuleIsOutOfUse_SaysSo()
    {
        await Assert.ThrowsAsync<JobException>(() => RunAsync("hang"));

        var refusal = await Assert.ThrowsAsync<JobException>(() => RunAsync("close-day"));

        Assert.StartsWith("CRM5007 Job 'test.nightly close-day' of tenant 'one' was not run: its module is out of use for now, since it failed too often. It is tried again at ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunJob_TrialFails_ThePauseBeginsAnew()
    {
        await BreakAsync("Bug");
        await FailAsync();
        await FailAsync();
        _clock.Advance(TimeSpan.FromSeconds(31));

        await FailAsync();

        Assert.Equal(ModuleVersionState.Quarantined, Version.State);
        Assert.StartsWith("CRM5007 ", (await Assert.ThrowsAsync<JobException>(() => RunAsync("close-day"))).Message, StringComparison.Ordinal);
    }

    private ModuleVersionStatus Version => _runtime.Versions.Single();

    private Task BreakAsync(string reason) =>
        new TestTenant(_runtime, "one").AskAsync($$"""mutation { breakNight(input: { reason: "{{reason}}" }) { errors { message } } }""", null);

    private async Task FailAsync() =>
        Assert.StartsWith("CRM5005 ", (await Assert.ThrowsAsync<JobException>(() => RunAsync("close-day"))).Message, StringComparison.Ordinal);

    private Task<JobState> RunAsync(string job) => _runtime.RunJobAsync("one", job, CancellationToken.None);
}
