using System.Runtime.CompilerServices;
using System.Text.Json;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Runtime.Tests.Compositions;

[Collection(AloneTests.Name)]
public sealed class RealModulesUnloadTests
{
    private const string Question = "{ customers(first: 5, where: { name: { contains: \"a\" } }, order: { name: ASC }) { totalCount nodes { name orders(first: 5) { nodes { number lines { quantity product { name } } } } tickets { nodes { number } } campaigns { name } projects { nodes { name } } timeline { nodes { title } } } } }";
    private const string Entities = "query($r: [_Any!]!) { _service { sdl } _entities(representations: $r) { __typename ... on Customer { id } } }";
    private static readonly string[] Modules = ["crm.customers", "crm.sales", "crm.marketing", "crm.service", "crm.delivery"];

    [Fact]
    public async Task Dispose_FiveModulesWithSamplesEventsAndQueries_LeavesNoneAlive()
    {
        var assemblies = await UseAsync();

        for (var i = 0; i < 20 && assemblies.Any(a => a.IsAlive); i++)
        {
            CacheSweep.Run();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal(Modules.Length, assemblies.Count);
        Assert.All(assemblies, a => Assert.Null(a.Target is System.Reflection.Assembly alive ? $"{alive.GetName().Name} is held by {RootSearch.Find(alive) ?? "an unknown root"}" : null));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<IReadOnlyList<WeakReference>> UseAsync()
    {
        using var data = new TemporaryFolder();
        await using var runtime = await CrmRuntime.StartAsync(
            new CrmOptions { ModulePaths = [Path.Combine(TestPlugins.Folder, "..", "modules")], DataPath = data.Path, DeliverEvents = false, RunJobs = false },
            new TestClock(),
            NullLoggerFactory.Instance,
            CancellationToken.None);
        await runtime.CreateTenantAsync("one", Modules, CancellationToken.None);
        var tenant = new TestTenant(runtime, "one");
        await tenant.AddSampleDataAsync();
        await tenant.DrainEventsAsync();
        await tenant.AskAsync(Question, null);
        await AskSubgraphsAsync(await runtime.GetTenantAsync("one", CancellationToken.None));
        return [.. runtime.Modules.Select(m => new WeakReference(m.Assembly))];
    }

    private static async Task AskSubgraphsAsync(Tenant tenant)
    {
        await using var scope = tenant.BeginScope(Caller.System("gateway"));
        var entity = new { __typename = "Customer", id = NodeId.Encode("Customer", Guid.CreateVersion7()) };
        foreach (var module in Modules)
        {
            var request = new GraphQLRequest { Query = Entities, Variables = JsonSerializer.SerializeToElement(new { r = new[] { entity } }) };
            using var result = await scope.FindSubgraph(module)!.ExecuteAsync(request, scope.Services, CancellationToken.None);
            Assert.Empty(result.Errors);
        }
    }
}
