using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Runtime.Tests.Containment;

/// <summary>Whatever a module does, the host is ready and the other tenant notices nothing.</summary>
[Collection(AloneTests.Name)]
public sealed class HostileModuleTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("test.throws-in-constructor", "{ __typename }")]
    [InlineData("test.throws-in-services", "{ __typename }")]
    [InlineData("test.hangs-in-constructor", "{ __typename }")]
    [InlineData("test.broken-migration", "{ __typename }")]
    [InlineData("test.misfit-listener", "{ __typename }")]
    [InlineData("test.throws-in-model", "{ __typename }")]
    [InlineData("test.throws-in-scope", "{ unmakeable undisposable }")]
    [InlineData("test.throws-at-work", "{ failure strayFailure }")]
    [InlineData("test.throws-in-background", "{ timerFailure poolFailure }")]
    [InlineData("test.loops-forever", "{ never }")]
    [InlineData("test.eats-memory", "{ feast }")]
    [InlineData("test.starves-pool", "{ starvation }")]
    public async Task Ask_BesideAHostileModule_TheOtherTenantHasNoErrors(string hostile, string harm)
    {
        StrayExceptions.Contain(NullLogger.Instance);
        await using var runtime = await StartAsync(hostile);
        var victim = new TestTenant(runtime, "victim");
        var other = new TestTenant(runtime, "other");

        for (var i = 0; i < 3; i++)
        {
            await TryAsync(() => victim.QueryAsync(harm));
            Assert.Equal("""{"data":{"remarks":{"totalCount":0}}}""", await other.QueryAsync("{ remarks { totalCount } }"));
        }

        Assert.Equal("""{"data":{"remarks":{"totalCount":0}}}""", await victim.QueryAsync("{ remarks { totalCount } }"));
        await TryAsync(() => victim.QueryAsync("{ enough relief }"));
        await TryAsync(() => victim.QueryAsync("{ relief }"));
    }

    [Fact]
    public async Task Ask_ResolverNeverEnds_IsBrokenOffAndItsModuleTakenOutOfUse()
    {
        await using var runtime = await StartAsync("test.loops-forever");
        var victim = new TestTenant(runtime, "victim");

        var first = await victim.QueryAsync("{ never remarks { totalCount } }");
        await victim.QueryAsync("{ never }");
        var third = await victim.QueryAsync("{ enough remarks { totalCount } }");

        Assert.Contains("Module 'test.loops-forever' was broken off: 'Query.never' ran longer than 0.2 seconds.", first, StringComparison.Ordinal);
        Assert.Contains("MODULE_OUT_OF_USE", third, StringComparison.Ordinal);
        Assert.Contains("\"remarks\":{\"totalCount\":0}", third, StringComparison.Ordinal);
        var status = runtime.Versions.Single(v => v.Found.Id == "test.loops-forever");
        Assert.Equal(ModuleVersionState.Quarantined, status.State);
        Assert.StartsWith("CRM1017 Module 'test.loops-forever' 1.0.0 is out of use: 2 of its calls took too much", status.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_ResolverLoopsForEver_TakesItsModuleOutOfUseWhileOthersAreAnswered()
    {
        await using var runtime = await StartAsync("test.loops-forever");
        var victim = new TestTenant(runtime, "victim");
        var loops = new[] { Task.Run(() => victim.QueryAsync("{ loop }")), Task.Run(() => victim.QueryAsync("{ loop }")) };

        while (runtime.Versions.Single(v => v.Found.Id == "test.loops-forever").State is not ModuleVersionState.Quarantined)
        {
            Assert.Equal("""{"data":{"remarks":{"totalCount":0}}}""", await new TestTenant(runtime, "other").QueryAsync("{ remarks { totalCount } }"));
        }

        // It is tried again after a pause; then the threads come back.
        while (!(await victim.QueryAsync("{ enough }")).Contains("true", StringComparison.Ordinal))
        {
            await Task.Yield();
        }

        await Task.WhenAll(loops);
    }

    [Fact]
    public async Task Ask_ModuleFailsOnTrial_StaysOutOfUse()
    {
        await using var runtime = await StartAsync("test.throws-at-work", new ModuleLimits { Failures = 2, Pause = TimeSpan.Zero });
        var victim = new TestTenant(runtime, "victim");
        await TryAsync(() => victim.QueryAsync("{ failure }"));
        await TryAsync(() => victim.QueryAsync("{ failure }"));
        Assert.Equal(ModuleVersionState.Quarantined, runtime.Versions.Single(v => v.Found.Id == "test.throws-at-work").State);

        await TryAsync(() => victim.QueryAsync("{ failure }"));

        Assert.Equal(ModuleVersionState.Quarantined, runtime.Versions.Single(v => v.Found.Id == "test.throws-at-work").State);
    }

    private static async Task TryAsync(Func<Task> ask)
    {
        try
        {
            await ask();
        }
        catch (InvalidOperationException)
        {
            // The hostile module's own tenant may see what it does.
        }
    }

    private Task<CrmRuntime> StartAsync(string hostile) => StartAsync(
        hostile, new ModuleLimits { Start = TimeSpan.FromSeconds(2), Call = TimeSpan.FromMilliseconds(200), Drain = TimeSpan.Zero, Pause = TimeSpan.FromSeconds(3) });

    private async Task<CrmRuntime> StartAsync(string hostile, ModuleLimits limits)
    {
        var runtime = await CrmRuntime.StartAsync(
            new CrmOptions
            {
                ModulePaths = [TestPlugins.Of("test.good-neighbour"), TestPlugins.Of(hostile)],
                DataPath = _data.Path,
                DeliverEvents = false,
                Limits = limits,
            },
            TimeProvider.System,
            NullLoggerFactory.Instance,
            CancellationToken.None);
        await runtime.CreateTenantAsync("victim", ["test.good-neighbour", hostile], CancellationToken.None);
        await runtime.CreateTenantAsync("other", ["test.good-neighbour"], CancellationToken.None);
        return runtime;
    }
}
