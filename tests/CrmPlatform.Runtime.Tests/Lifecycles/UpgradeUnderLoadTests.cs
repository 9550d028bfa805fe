using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Lifecycles;

[Collection(AloneTests.Name)]
public sealed class UpgradeUnderLoadTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task UpgradeRings_UnderLoadAndBack_FailsNoRequestAndLosesNoEvent()
    {
        var size = LoadSize.OfEnvironment;
        var tenants = Enumerable.Range(1, size.Tenants).Select(i => $"t{i}").ToList();
        await CreateAsync(tenants);
        await using var runtime = await StartAsync("test.greeter/1.0.0", "test.greeter/2.0.0");
        var load = new SteadyLoad(runtime, tenants, size.PerSecond);
        var running = load.RunAsync();

        for (var swap = 0; swap < size.Swaps; swap++)
        {
            await SwapAsync(runtime, load);
        }

        load.Stop();
        await running;
        foreach (var tenant in tenants)
        {
            await new Greeter(runtime, tenant).DrainEventsAsync();
            Assert.Equal(load.Greeted(tenant), await new Greeter(runtime, tenant).CountAsync("greetings"));
            Assert.Equal(load.Greeted(tenant), await new Greeter(runtime, tenant).CountAsync("hearings"));
        }

        output.WriteLine(
            $"{size.Swaps} upgrades of {size.Tenants} tenants and back: {load.Requests} requests, {load.Failures.Count} failed, "
            + $"p99 {load.Percentile99(duringSwap: false):0.0} ms outside and {load.Percentile99(duringSwap: true):0.0} ms during swaps; "
            + string.Join(", ", runtime.Versions.Select(v => $"{v.Found} {v.State}")));
        Assert.Empty(load.Failures);
    }

    // Two rings, one after the other, and back in one go; then some time without a change.
    private static async Task SwapAsync(CrmRuntime runtime, SteadyLoad load)
    {
        load.IsSwapping = true;
        foreach (var ring in (string[])["early", "stable"])
        {
            Assert.Empty((await runtime.Rings.UpgradeAsync(Greeter.Module, "2.0.0", ring, null, CancellationToken.None)).Failed);
        }

        Assert.Empty((await runtime.Rings.RollBackAsync(Greeter.Module, null, null, CancellationToken.None)).Failed);
        load.IsSwapping = false;
        var before = load.Requests;
        await load.ReachAsync(before + 100);
    }

    private async Task CreateAsync(List<string> tenants)
    {
        await using var runtime = await StartAsync("test.greeter/1.0.0");
        foreach (var tenant in tenants)
        {
            await runtime.CreateTenantAsync(tenant, ["test.greeter"], CancellationToken.None);
            await runtime.GetTenantAsync(tenant, CancellationToken.None);
        }

        foreach (var tenant in tenants.Take(tenants.Count / 4))
        {
            await runtime.TenantModules.SetRingAsync(tenant, "early", CancellationToken.None);
        }
    }

    private Task<CrmRuntime> StartAsync(params string[] modules) => CrmRuntime.StartAsync(
        new CrmOptions { ModulePaths = [.. modules.Select(TestPlugins.Of)], DataPath = _data.Path }, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
}
