using System.Globalization;
using System.Runtime.CompilerServices;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Compositions;

/// <summary>Loads, uses and unloads each of the five modules again and again: <c>CRM_CYCLES=200</c> for the full count.</summary>
[Collection(AloneTests.Name)]
public sealed class UnloadCycleTests(ITestOutputHelper output)
{
    // What each module adds to a customer is asked through Customers, which the others require.
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["crm.customers"] = "timeline { nodes { title } }",
        ["crm.sales"] = "orders(first: 5) { nodes { number lines { quantity } } }",
        ["crm.marketing"] = "campaigns { name }",
        ["crm.service"] = "tickets { nodes { number } }",
        ["crm.delivery"] = "projects { nodes { name } }",
    };

    public static TheoryData<string> Modules => [.. Fields.Keys];

    [Theory]
    [MemberData(nameof(Modules))]
    public Task Cycle_ModuleLoadedUsedAndUnloadedOnSqlite_ItsCodeIsCollected(string module) => CycleAsync("sqlite", module, TestSize.Of("CRM_CYCLES", 2));

    [PostgreSqlTheory]
    [MemberData(nameof(Modules))]
    public Task Cycle_ModuleLoadedUsedAndUnloadedOnPostgreSql_ItsCodeIsCollected(string module) => CycleAsync("postgresql", module, TestSize.Of("CRM_CYCLES", 1));

    private async Task CycleAsync(string provider, string module, int cycles)
    {
        var found = ModuleFolder.At(TestPlugins.OwnModules).Discover().Found;
        string[] modules = [.. Required(found, module), module];
        using var data = new SharedData(provider, [.. modules.Select(m => found.Last(f => f.Id == m).Folder)]);
        await FillAsync(data, modules);
        var (collected, others, heaps) = (0, 0, new List<double>());

        for (var cycle = 0; cycle < cycles; cycle++)
        {
            foreach (var (id, assembly) in await UseAsync(data, module))
            {
                Assert.Null(await UnloadProof.RunAsync(assembly, CancellationToken.None));
                _ = id == module ? collected++ : others++;
            }

            heaps.Add(GC.GetTotalMemory(forceFullCollection: true) / 1024d / 1024d);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{module} on {provider}: {collected} of {cycles} collected, {others} of {cycles * (modules.Length - 1)} of what it requires; managed heap {heaps[0]:F1} MiB after the first cycle, {heaps[heaps.Count / 2]:F1} at half, {heaps[^1]:F1} at the end; working set {Environment.WorkingSet >> 20} MiB"));
        Assert.Equal((cycles, cycles * (modules.Length - 1)), (collected, others));
    }

    private static IEnumerable<string> Required(IReadOnlyList<FoundModule> found, string module) => found.Where(f => f.Id == module)
        .SelectMany(f => f.Manifest.Dependencies).Where(d => !d.Optional)
        .SelectMany(d => Required(found, d.Id).Append(d.Id)).Distinct();

    private static async Task FillAsync(SharedData data, string[] modules)
    {
        await using var runtime = await data.StartAsync(TimeProvider.System);
        await runtime.CreateTenantAsync("one", modules, CancellationToken.None);
        var tenant = new TestTenant(runtime, "one");
        await tenant.AddSampleDataAsync();
        await tenant.DrainEventsAsync();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<IReadOnlyList<(string Id, WeakReference Assembly)>> UseAsync(SharedData data, string module)
    {
        await using var runtime = await data.StartAsync(TimeProvider.System);
        await new TestTenant(runtime, "one").AskAsync($"{{ customers(first: 5, order: {{ name: ASC }}) {{ totalCount nodes {{ name {Fields[module]} }} }} }}", null);
        return [.. runtime.Modules.Select(m => (m.Id, new WeakReference(m.Assembly)))];
    }
}
