using CrmPlatform.GraphQL.Execution;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tests.Support;

namespace CrmPlatform.Runtime.Tests.Compositions;

public sealed class SubgraphTests
{
    private const string Customers = "../modules/crm.customers/1.0.0";

    [Fact]
    public async Task FindSubgraph_OptionalModuleIsThere_ExtendsItsStub()
    {
        using var data = new TemporaryFolder();
        await using var runtime = await TestRuntime.StartAsync(data, "test.good-neighbour", Customers);
        await runtime.CreateTenantAsync("one", ["test.good-neighbour", "crm.customers"], CancellationToken.None);
        await using var scope = (await runtime.GetTenantAsync("one", CancellationToken.None)).BeginScope(Caller.System("test"));

        var text = await SdlAsync(scope, "test.good-neighbour");

        Assert.Contains("type Customer implements Node @key(fields: \\\"id\\\") {", text, StringComparison.Ordinal);
        Assert.Contains("type Remark implements Node @key(fields: \\\"id\\\") {", text, StringComparison.Ordinal);
        Assert.DoesNotContain("lifecycle", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindSubgraph_OptionalModuleIsLacking_SaysNothingOfIt()
    {
        using var data = new TemporaryFolder();
        await using var runtime = await TestRuntime.StartAsync(data, "test.good-neighbour", Customers);
        await runtime.CreateTenantAsync("one", ["test.good-neighbour"], CancellationToken.None);
        await using var scope = (await runtime.GetTenantAsync("one", CancellationToken.None)).BeginScope(Caller.System("test"));

        Assert.DoesNotContain("type Customer", await SdlAsync(scope, "test.good-neighbour"), StringComparison.Ordinal);
        Assert.DoesNotContain("type Customer", await SdlAsync(scope, "platform"), StringComparison.Ordinal);
        Assert.Null(scope.FindSubgraph("crm.customers"));
        Assert.Null(scope.FindSubgraph("nonsense"));
    }

    [Fact]
    public async Task FindSubgraph_AskedTwice_IsMadeOnce()
    {
        using var data = new TemporaryFolder();
        await using var runtime = await TestRuntime.StartAsync(data, "test.good-neighbour");
        foreach (var tenant in (string[])["one", "two"])
        {
            await runtime.CreateTenantAsync(tenant, ["test.good-neighbour"], CancellationToken.None);
        }

        await using var one = (await runtime.GetTenantAsync("one", CancellationToken.None)).BeginScope(Caller.System("test"));
        await using var two = (await runtime.GetTenantAsync("two", CancellationToken.None)).BeginScope(Caller.System("test"));

        Assert.Same(one.FindSubgraph("test.good-neighbour"), two.FindSubgraph("test.good-neighbour"));
        Assert.NotSame(one.FindSubgraph("test.good-neighbour"), one.Executor);
    }

    private static async Task<string> SdlAsync(TenantScope scope, string subgraph)
    {
        using var result = await scope.FindSubgraph(subgraph)!.ExecuteAsync(new GraphQLRequest { Query = "{ _service { sdl } }" }, scope.Services, CancellationToken.None);
        return System.Text.Encoding.UTF8.GetString(result.Data.Span);
    }
}
