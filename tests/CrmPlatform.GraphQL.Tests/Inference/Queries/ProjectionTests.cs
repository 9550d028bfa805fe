using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support.Shop;

namespace CrmPlatform.GraphQL.Tests.Inference.Queries;

public sealed class ProjectionTests
{
    [Fact]
    public async Task Query_SomeFields_ReadsTheirColumnsAlone()
    {
        using var graph = new ShopGraph();
        graph.AddCustomer("Anna", orders: 0, tier: CustomerTier.KeyAccount);

        var answer = await graph.QueryAsync("{ customers { nodes { tier credit { amount } } } }");

        Assert.Equal("""{"data":{"customers":{"nodes":[{"tier":"KEY_ACCOUNT","credit":{"amount":100}}]}}}""", answer);
        Assert.StartsWith("""SELECT "c"."Tier", "c"."Credit_Amount", "c"."Credit_Currency"       FROM""", graph.Statements.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_ComputedProperty_ReadsTheWholeRow()
    {
        using var graph = new ShopGraph();
        graph.AddCustomer("Anna", orders: 0, city: "Wien");

        var answer = await graph.QueryAsync("{ customers { nodes { label } } }");

        Assert.Equal("""{"data":{"customers":{"nodes":[{"label":"Anna (Wien)"}]}}}""", answer);
        Assert.Contains("\"c\".\"UpdatedAt\"", graph.Statements.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_MethodOfParent_ReadsWhatItRequires()
    {
        using var graph = new ShopGraph();
        graph.AddCustomer("Anna", orders: 0);

        var answer = await graph.QueryAsync("{ customers { nodes { greeting(word: \"Hello\") } } }");

        Assert.Equal("""{"data":{"customers":{"nodes":[{"greeting":"Hello Anna"}]}}}""", answer);
        Assert.StartsWith("""SELECT "c"."Name"       FROM""", graph.Statements.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_TypeNameAlone_ReadsTheKeyAlone()
    {
        using var graph = new ShopGraph();
        graph.AddCustomer("Anna", orders: 0);

        var answer = await graph.QueryAsync("{ customers { nodes { __typename } } }");

        Assert.Equal("""{"data":{"customers":{"nodes":[{"__typename":"Customer"}]}}}""", answer);
        Assert.StartsWith("""SELECT "c"."Id"       FROM""", graph.Statements.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_TotalCountAlone_ReadsNoRows()
    {
        using var graph = new ShopGraph();
        graph.AddCustomer("Anna", orders: 0);

        var answer = await graph.QueryAsync("{ customers { totalCount } }");

        Assert.Equal("""{"data":{"customers":{"totalCount":1}}}""", answer);
        Assert.StartsWith("SELECT COUNT(*)", graph.Statements.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_OtherValues_SendsThemAsParameters()
    {
        using var graph = new ShopGraph();
        graph.AddCustomer("Anna", orders: 0, city: "Wien");

        await graph.QueryAsync("{ customers(first: 3, where: { city: { eq: \"Wien\" } }) { nodes { name } } }");

        Assert.DoesNotContain("'Wien'", graph.Statements.Single(), StringComparison.Ordinal);
        Assert.EndsWith("LIMIT @Value1", graph.Statements.Single().TrimEnd(), StringComparison.Ordinal);
    }
}
