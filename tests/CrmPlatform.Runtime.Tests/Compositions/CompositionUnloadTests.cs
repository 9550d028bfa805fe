using System.Runtime.CompilerServices;
using CrmPlatform.Runtime.Jobs;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Tests.Compositions;

[Collection(AloneTests.Name)]
public sealed class CompositionUnloadTests
{
    private const string AddRemark = "mutation($id: ID!) { addRemark(input: { customerId: $id, text: \"Hello\" }) { remark { id text } errors { message } } }";

    [Fact]
    public async Task Dispose_AfterQueriesMutationsEventsAndJobs_LeavesNoModuleAlive()
    {
        var assemblies = await UseAsync();

        for (var i = 0; i < 20 && assemblies.Any(a => a.IsAlive); i++)
        {
            CacheSweep.Run();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.All(assemblies, a => Assert.Null(a.Target is System.Reflection.Assembly alive ? $"{alive.GetName().Name} is held by {RootSearch.Find(alive) ?? "an unknown root"}" : null));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<IReadOnlyList<WeakReference>> UseAsync()
    {
        using var data = new TemporaryFolder();
        await using var runtime = await TestRuntime.StartAsync(data, "test.good-neighbour", "test.listener", "test.nightly");
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", "test.listener", "test.nightly"], CancellationToken.None);
        var tenant = new Sdk.Testing.TestTenant(runtime, "one");
        await using var heard = await tenant.SubscribeAsync("subscription { remarkHeard { remarkId } }", null);
        await using var echoed = await tenant.SubscribeAsync("subscription { echoed(title: \"heard\") { title } }", null);
        await tenant.AskAsync(AddRemark, new { id = NodeId.Encode("Customer", Guid.CreateVersion7()) });
        await tenant.AskAsync("{ remarks(where: { text: { eq: \"Hello\" } }, first: 5) { totalCount nodes { text } } }", null);
        await tenant.DrainEventsAsync();
        await tenant.AskAsync("{ echoes { nodes { title } } }", null);
        Assert.NotNull(await heard.NextAsync());
        Assert.NotNull(await echoed.NextAsync());
        await tenant.AskAsync("mutation { changeNightlySettings(input: { prefix: \"Shift\" }) { nightlySettings { prefix } } }", null);
        await tenant.RunJobAsync("close-day");
        await Assert.ThrowsAsync<JobException>(() => tenant.RunJobAsync("hang"));
        return [.. runtime.Modules.Select(m => new WeakReference(m.Assembly))];
    }
}
