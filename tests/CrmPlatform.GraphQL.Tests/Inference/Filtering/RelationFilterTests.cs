using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.GraphQL.Tests.Inference.Filtering;

public sealed class RelationFilterTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Filter_RelatedRows_AsksOnceForWhatTheyMustBe(string provider)
    {
        using var graph = new ShopGraph(provider);
        graph.AddCustomer("Anna", orders: 3);
        graph.AddCustomer("Bert", orders: 1);

        foreach (var (where, numbers) in (IEnumerable<(string, string)>)
            [
                ("lines: { some: { product: { eq: \"Anna-1\" } } }", "1"),
                ("lines: { none: { product: { startsWith: \"Anna\" } } }", "0"),
                ("lines: { all: { product: { endsWith: \"-2\" } } }", "2"),
                ("lines: { any: false }", ""),
                ("lines: { any: true }, number: { gt: 1 }", "2"),
                ("lines: { some: { order: { amount: { gte: 10 }, customer: { id: { neq: null } } } } }", "1,2"),
            ])
        {
            var answer = await graph.QueryAsync($"{{ orders(where: {{ {where} }}, order: [{{ number: ASC }}]) {{ nodes {{ number }} }} }}");

            var nodes = string.Join(',', numbers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => "{\"number\":" + n + "}"));
            Assert.Equal("{\"data\":{\"orders\":{\"nodes\":[" + nodes + "]}}}", answer);
            Assert.Single(graph.Statements);
        }
    }

    [Fact]
    public async Task Filter_OneRelatedRow_LooksThereForMoreThanItsId()
    {
        using var graph = new ShopGraph();
        var anna = graph.AddCustomer("Anna", orders: 0, city: "Wien");
        var bert = graph.AddCustomer("Bert", orders: 0);
        await graph.QueryAsync("mutation($id: ID!, $by: ID!) { referCustomer(input: { id: $id, by: $by }) { errors { code } } }", new { id = bert.GlobalId(), by = anna.GlobalId() });

        var byCity = await graph.QueryAsync("{ customers(where: { referredBy: { city: { eq: \"Wien\" } } }) { nodes { name } } }");

        Assert.Equal("""{"data":{"customers":{"nodes":[{"name":"Bert"}]}}}""", byCity);
        Assert.Contains("EXISTS", graph.Statements.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_IdOfOneRelatedRow_IsReadFromTheRowItself()
    {
        using var graph = new ShopGraph();
        var anna = graph.AddCustomer("Anna", orders: 0);

        await graph.QueryAsync("query($id: ID!) { customers(where: { referredBy: { id: { eq: $id } } }) { nodes { name } } }", new { id = anna.GlobalId() });

        Assert.DoesNotContain("EXISTS", graph.Statements.Single(), StringComparison.Ordinal);
    }
}
