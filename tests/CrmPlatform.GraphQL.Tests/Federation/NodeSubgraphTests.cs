using CrmPlatform.GraphQL.Tests.Federation.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Federation;

public sealed class NodeSubgraphTests : IDisposable
{
    private readonly ShopGraph _graph = new(schema: ShopSubgraphs.Ids);

    [Fact]
    public async Task Sdl_NodeTypes_AreKeysThatOthersResolve()
    {
        var text = await SubgraphText.OfAsync(ShopSubgraphs.Ids);

        Assert.Equal(
            """
            type Order implements Node @key(fields: "id", resolvable: false) {
              id: ID!
            }
            """,
            await SubgraphText.OfAsync(ShopSubgraphs.Ids, "Order"));
        Assert.Contains("nodes(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("customers", text, StringComparison.Ordinal);
        Assert.Null(ShopSubgraphs.Ids.Query.FindField("_entities"));
    }

    [Fact]
    public async Task Nodes_SomeAreThere_TellsTheirTypesAndLoadsTheirIdsAlone()
    {
        var anna = _graph.AddCustomer("Anna", orders: 0);

        var answer = await _graph.QueryAsync(
            "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", new { ids = new[] { NodeId.Encode("Order", Guid.Empty), anna.GlobalId() } });

        Assert.Equal($$$"""{"data":{"nodes":[null,{"__typename":"Customer","id":"{{{anna.GlobalId()}}}"}]}}""", answer);
        Assert.Equal(2, _graph.Statements.Count);
        Assert.All(_graph.Statements, s => Assert.DoesNotContain("\"Name\"", s, StringComparison.Ordinal));
    }

    public void Dispose() => _graph.Dispose();
}
