using System.Text.Json;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support.Shop;
using CrmPlatform.TestSupport;

namespace CrmPlatform.GraphQL.Tests.Inference.Paging;

public sealed class KeysetTests
{
    private static readonly string?[] Cities = [null, null, "Wien", "Graz", "Wien", "", null, "Linz", "Graz", "Wien", "graz"];

    private static readonly string[] Orders =
    [
        "[]", "[{ city: ASC }]", "[{ city: DESC }]", "[{ tier: DESC }, { city: ASC }]", "[{ city: DESC }, { name: ASC }]",
        "[{ createdBy: ASC }]", "[{ credit: { amount: DESC } }, { tier: ASC }]", "[{ id: DESC }]", "[{ createdAt: DESC }, { city: DESC }]",
    ];

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Walk_AnyOrder_YieldsEveryRowOnceInTheSameOrderBothWays(string provider)
    {
        using var graph = Filled(provider);
        foreach (var (order, size) in Orders.SelectMany(o => new[] { (o, 1), (o, 4) }))
        {
            var all = await IdsAsync(graph, $"order: {order}, first: 50");

            Assert.Equal(23, all.Distinct().Count());
            Assert.Equal(all, await WalkAsync(graph, order, size, "first", "after", "endCursor", "hasNextPage"));
            Assert.Equal(all, await WalkAsync(graph, order, size, "last", "before", "startCursor", "hasPreviousPage"));
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Sort_NullableColumn_PutsNullFirstAscendingAndLastDescending(string provider)
    {
        using var graph = Filled(provider);

        var ascending = await graph.QueryAsync("{ customers(first: 50, order: [{ city: ASC }]) { nodes { city } } }");
        var descending = await graph.QueryAsync("{ customers(first: 50, order: [{ city: DESC }]) { nodes { city } } }");

        Assert.StartsWith("""{"data":{"customers":{"nodes":[{"city":null},""", ascending, StringComparison.Ordinal);
        Assert.EndsWith("""{"city":null}]}}}""", descending, StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Sort_Enumeration_FollowsItsDeclarationAndNotItsSpelling(string provider)
    {
        using var graph = Filled(provider);

        var answer = await graph.QueryAsync("{ customers(first: 50, order: [{ tier: ASC }]) { nodes { tier } } }");

        using var document = JsonDocument.Parse(answer);
        var tiers = document.RootElement.GetProperty("data").GetProperty("customers").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("tier").GetString()).Distinct();
        Assert.Equal(["STANDARD", "OLD_BRONZE", "KEY_ACCOUNT"], tiers);
    }

    [Fact]
    public async Task Page_MethodSortsItsQuery_KeepsThatOrderInCursors()
    {
        using var graph = Filled("sqlite");
        var first = JsonDocument.Parse(await graph.QueryAsync("{ newest(first: 20) { nodes { id } pageInfo { endCursor } } }")).RootElement.GetProperty("data").GetProperty("newest");
        var cursor = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var rest = await graph.QueryAsync("query($after: String) { newest(after: $after) { nodes { city } } }", new { after = cursor });

        Assert.Equal("""{"data":{"newest":{"nodes":[{"city":null},{"city":null},{"city":null}]}}}""", rest);
    }

    [Fact]
    public async Task Page_MethodSortsItsQueryAndClientFilters_KeepsTheOrder()
    {
        using var graph = Filled("sqlite");

        var all = await graph.QueryAsync("{ newest(first: 30) { nodes { city name } } }");
        var some = await graph.QueryAsync("{ newest(first: 30, where: { name: { neq: \"nobody\" } }) { nodes { city name } } }");

        Assert.Equal(all, some);
    }

    [Fact]
    public async Task Page_MethodFiltersItsOrder_KeepsTheOrder()
    {
        using var graph = new ShopGraph();
        graph.AddCustomer("Anna", orders: 0, city: "Wien");
        graph.AddCustomer("Bert", orders: 0);
        graph.AddCustomer("Cleo", orders: 0, city: "Linz");

        var answer = await graph.QueryAsync("{ locals { nodes { name } } }");

        Assert.Equal("""{"data":{"locals":{"nodes":[{"name":"Cleo"},{"name":"Anna"}]}}}""", answer);
    }

    [Fact]
    public async Task Page_MethodLimitsItsOrder_KeepsItsRowsAndOrder()
    {
        using var graph = new ShopGraph();
        foreach (var name in (string[])["Anna", "Bert", "Cleo", "Dora"])
        {
            graph.AddCustomer(name, orders: 0);
        }

        var answer = await graph.QueryAsync("{ firstThree(first: 2) { totalCount nodes { name } } }");

        Assert.Equal("""{"data":{"firstThree":{"totalCount":3,"nodes":[{"name":"Dora"},{"name":"Cleo"}]}}}""", answer);
    }

    [Fact]
    public async Task Page_CursorOfAnotherOrder_IsRefused()
    {
        using var graph = Filled("sqlite");
        var first = await graph.QueryAsync("{ customers(first: 1, order: [{ city: ASC }]) { pageInfo { endCursor } } }");
        var cursor = first.Split("endCursor\":\"")[1].Split('"')[0];

        var answer = await graph.QueryAsync("query($after: String) { customers(first: 1, order: [{ city: DESC }], after: $after) { nodes { id } } }", new { after = cursor });

        Assert.Contains("'after' of 'customers' is a cursor of another order. Start again without it when 'order' changes.", answer, StringComparison.Ordinal);
    }

    private static ShopGraph Filled(string provider)
    {
        var graph = new ShopGraph(provider);
        for (var i = 0; i < 23; i++)
        {
            graph.Add(new Customer($"C{i % 7}", Cities[i % Cities.Length], (CustomerTier)(i % 3)));
        }

        return graph;
    }

    private static async Task<List<string>> WalkAsync(ShopGraph graph, string order, int size, string count, string cursorArgument, string cursorField, string more)
    {
        var ids = new List<string>();
        string? cursor = null;
        do
        {
            var answer = await graph.QueryAsync(
                $"query($cursor: String) {{ customers(order: {order}, {count}: {size}, {cursorArgument}: $cursor) {{ nodes {{ id }} pageInfo {{ {cursorField} {more} }} }} }}", new { cursor });
            var page = JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("customers");
            var found = page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!).ToList();
            ids.InsertRange(count == "first" ? ids.Count : 0, found);
            cursor = page.GetProperty("pageInfo").GetProperty(more).GetBoolean() ? page.GetProperty("pageInfo").GetProperty(cursorField).GetString() : null;
        }
        while (cursor is not null && ids.Count < 100);
        return ids;
    }

    private static async Task<List<string>> IdsAsync(ShopGraph graph, string arguments)
    {
        var answer = await graph.QueryAsync($"{{ customers({arguments}) {{ nodes {{ id }} }} }}");
        return JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("customers").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!).ToList();
    }
}
