using System.Globalization;
using System.Runtime.CompilerServices;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Compositions;

/// <summary>Loads, uses and unloads the five modules again and again: <c>CRM_CYCLES=200</c> for the full count.</summary>
[Collection(AloneTests.Name)]
public sealed class UnloadCycleTests(ITestOutputHelper output)
{
    private const int Default = 3;
    private const string Question = "{ customers(first: 5, order: { name: ASC }) { totalCount nodes { name orders(first: 5) { nodes { number } } tickets { nodes { number } } campaigns { name } projects { nodes { name } } timeline { nodes { title } } } } }";
    private static readonly string[] Modules = ["crm.customers", "crm.sales", "crm.marketing", "crm.service", "crm.delivery"];

    private static int Cycles => int.TryParse(Environment.GetEnvironmentVariable("CRM_CYCLES"), CultureInfo.InvariantCulture, out var cycles) ? cycles : Default;

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Cycle_FiveModulesLoadedUsedAndUnloaded_EveryCodeIsCollected(string provider)
    {
        using var data = new SharedData(provider, TestPlugins.OwnModules);
        await FillAsync(data);
        var (collected, heaps) = (0, new List<double>());

        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            var assemblies = await UseAsync(data);
            foreach (var assembly in assemblies)
            {
                Assert.Null(await UnloadProof.RunAsync(assembly, CancellationToken.None));
                collected++;
            }

            heaps.Add(GC.GetTotalMemory(forceFullCollection: true) / 1024d / 1024d);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{provider}: {collected} of {Cycles * Modules.Length} collected; managed heap {heaps[0]:F1} MiB after the first cycle, {heaps[heaps.Count / 2]:F1} at half, {heaps[^1]:F1} at the end; working set {Environment.WorkingSet >> 20} MiB"));
        Assert.Equal(Cycles * Modules.Length, collected);
    }

    private static async Task FillAsync(SharedData data)
    {
        await using var runtime = await data.StartAsync(TimeProvider.System);
        await runtime.CreateTenantAsync("one", Modules, CancellationToken.None);
        var tenant = new TestTenant(runtime, "one");
        await tenant.AddSampleDataAsync();
        await tenant.DrainEventsAsync();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<IReadOnlyList<WeakReference>> UseAsync(SharedData data)
    {
        await using var runtime = await data.StartAsync(TimeProvider.System);
        var tenant = new TestTenant(runtime, "one");
        await tenant.AskAsync(Question, null);
        Assert.Equal(Modules.Length, runtime.Modules.Count);
        return [.. runtime.Modules.Select(m => new WeakReference(m.Assembly))];
    }
}
