using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.GraphQL.Tests.Inference.Queries;

public sealed class BatchQueryTests
{
    private const string Nested = """
        { customers(first: 50) { nodes { name orders(first: 2, order: [{ number: DESC }]) { totalCount nodes { number lines { product } customer { city } } } } } }
        """;

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Query_NestedPages_RunsAsManyStatementsForAnyNumberOfParents(string provider)
    {
        using var graph = new ShopGraph(provider);
        foreach (var customers in (int[])[2, 7])
        {
            for (var i = 0; i < customers; i++)
            {
                graph.AddCustomer($"C{i}", orders: 4);
            }

            await graph.QueryAsync(Nested);

            // Customers; counts and pages of orders; lines; the orders' customers.
            Assert.Equal(5, graph.Statements.Count);
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Query_NestedPages_LimitsEachParentInTheDatabase(string provider)
    {
        using var graph = new ShopGraph(provider);
        graph.AddCustomer("Anna", orders: 3);
        graph.AddCustomer("Bert", orders: 4);

        var answer = await graph.QueryAsync("{ customers { nodes { name orders(first: 2, order: [{ number: DESC }]) { totalCount nodes { number } } } } }");

        Assert.Equal(
            """{"data":{"customers":{"nodes":[{"name":"Anna","orders":{"totalCount":3,"nodes":[{"number":2},{"number":1}]}},{"name":"Bert","orders":{"totalCount":4,"nodes":[{"number":3},{"number":2}]}}]}}}""",
            answer);
        Assert.Contains("ROW_NUMBER() OVER(PARTITION BY", graph.Statements[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("Amount", graph.Statements[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_NestedPageAfterCursor_GoesOnWhereTheFirstPageEnded()
    {
        using var graph = new ShopGraph();
        var anna = graph.AddCustomer("Anna", orders: 3);
        graph.AddCustomer("Bert", orders: 3);
        var first = await graph.QueryAsync("query($id: ID!) { customer(id: $id) { orders(first: 1, order: [{ number: ASC }]) { pageInfo { endCursor hasNextPage } } } }", new { id = anna.GlobalId() });
        var cursor = first.Split("endCursor\":\"")[1].Split('"')[0];

        var answer = await graph.QueryAsync(
            "query($after: String) { customers { nodes { orders(first: 1, after: $after, order: [{ number: ASC }]) { nodes { number } } } } }", new { after = cursor });

        Assert.StartsWith("""{"data":{"customers":{"nodes":[{"orders":{"nodes":[{"number":1}]}},{"orders":{"nodes":[{"number":""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_OneObjectByKey_LoadsItOnceForAllParents()
    {
        using var graph = new ShopGraph();
        graph.AddCustomer("Anna", orders: 3);

        var answer = await graph.QueryAsync("{ orders { nodes { lines { product order { number } } } } }");

        Assert.Contains("""{"product":"Anna-2","order":{"number":2}}""", answer, StringComparison.Ordinal);
        Assert.Equal(3, graph.Statements.Count);
    }

    [Fact]
    public async Task Query_FirstOfMany_TakesOneRowOfEachParent()
    {
        using var graph = new ShopGraph();
        graph.AddCustomer("Anna", orders: 3);
        graph.AddCustomer("Bert", orders: 0);
        graph.AddCustomer("Cleo", orders: 2);

        var answer = await graph.QueryAsync("{ customers { nodes { name anyOrder { number } } } }");

        Assert.Contains("""{"name":"Bert","anyOrder":null}""", answer, StringComparison.Ordinal);
        Assert.Contains("\"row\" <= @", graph.Statements[^1], StringComparison.Ordinal);
    }
}
