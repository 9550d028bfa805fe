using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference.Nodes;

public sealed class NodeTests : IDisposable
{
    private readonly ShopGraph _graph = new();

    [Fact]
    public async Task Node_ObjectIsThere_LoadsWhatIsSelected()
    {
        var anna = _graph.AddCustomer("Anna", orders: 0);

        var answer = await _graph.QueryAsync("query($id: ID!) { node(id: $id) { __typename ... on Customer { name } } }", new { id = anna.GlobalId() });

        Assert.Equal("""{"data":{"node":{"__typename":"Customer","name":"Anna"}}}""", answer);
        Assert.StartsWith("SELECT \"c\".\"Name\", \"c\".\"Id\"", _graph.Statements.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Node_OnlyId_StillLooksWhetherItIsThere()
    {
        var answer = await _graph.QueryAsync("query($id: ID!) { node(id: $id) { id } }", new { id = NodeId.Encode("Customer", Guid.CreateVersion7()) });

        Assert.Equal("""{"data":{"node":null}}""", answer);
        Assert.Single(_graph.Statements);
    }

    [Fact]
    public async Task Nodes_SeveralTypes_LoadsEachTypeOnceAndKeepsTheOrder()
    {
        var anna = _graph.AddCustomer("Anna", orders: 1);
        var bert = _graph.AddCustomer("Bert", orders: 0);
        var order = await _graph.QueryAsync("{ orders { nodes { id } } }");
        var orderId = order.Split("\"id\":\"")[1].Split('"')[0];
        var missing = NodeId.Encode("Order", Guid.Empty);

        var answer = await _graph.QueryAsync(
            "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Customer { name } ... on Order { number } } }", new { ids = new[] { bert.GlobalId(), orderId, missing, anna.GlobalId() } });

        Assert.Equal("""{"data":{"nodes":[{"name":"Bert"},{"number":0},null,{"name":"Anna"}]}}""", answer);
        Assert.Equal(2, _graph.Statements.Count);
    }

    [Theory]
    [InlineData("no id", "'no id' is no id. Give an id as an 'id' field returned it.")]
    [InlineData("T3JkZXJMaW5lOjAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw", "The id is of type 'OrderLine', whose objects cannot be loaded by id here.")]
    public async Task Node_NoId_SaysWhy(string id, string message)
    {
        var answer = await _graph.QueryAsync("query($id: ID!) { node(id: $id) { id } }", new { id });

        Assert.Contains($"\"message\":\"{message}\"", answer, StringComparison.Ordinal);
    }

    public void Dispose() => _graph.Dispose();
}
