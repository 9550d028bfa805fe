using CrmPlatform.GraphQL.Tests.Federation.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support.Shop;

namespace CrmPlatform.GraphQL.Tests.Federation;

public sealed class OwnerAloneTests : IDisposable
{
    private readonly ShopGraph _graph = new(schema: ShopSubgraphs.Orders);

    [Fact]
    public async Task Sdl_TypeOfAnotherOwner_IsAStubWithKeyFieldsAndWhatTheyRequire()
    {
        var customer = await SubgraphText.OfAsync(ShopSubgraphs.Orders, "Customer");

        Assert.StartsWith("type Customer implements Node @key(fields: \"id\") {\n  id: ID!\n  orders: OrdersConnection! @listSize(", customer, StringComparison.Ordinal);
        Assert.Contains("\n  salesName: String! @requires(fields: \"name\")\n", customer, StringComparison.Ordinal);
        Assert.EndsWith("\n  name: String! @external\n}", customer, StringComparison.Ordinal);
        Assert.DoesNotContain("city", customer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sdl_OwnNodesAndCommonTypes_HaveKeysAndAreShareable()
    {
        var text = await SubgraphText.OfAsync(ShopSubgraphs.Orders);

        Assert.StartsWith("extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", import: [\"@key\", \"@requires\", \"@external\", \"@shareable\"])\n", text, StringComparison.Ordinal);
        Assert.Contains("\ntype Order implements Node @key(fields: \"id\") {\n", text, StringComparison.Ordinal);
        Assert.Contains("\ntype OrderLine {\n", text, StringComparison.Ordinal);
        Assert.Contains("\ntype PageInfo @shareable {\n", text, StringComparison.Ordinal);
        Assert.Contains("\ntype Money @shareable {\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("  node(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("_entities", text, StringComparison.Ordinal);
        Assert.DoesNotContain("_Any", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_OfAnotherOwner_AddsFieldsToWhatTheGatewayKnows()
    {
        var anna = _graph.AddCustomer("Anna", orders: 2);
        var bert = _graph.AddCustomer("Bert", orders: 1);

        var answer = await _graph.QueryAsync(
            "query($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { id salesName orders { totalCount } } } }", new { r = new[] { Of(anna), Of(bert) } });

        Assert.Equal(
            $$$"""{"data":{"_entities":[{"id":"{{{anna.GlobalId()}}}","salesName":"ANNA","orders":{"totalCount":2}},{"id":"{{{bert.GlobalId()}}}","salesName":"BERT","orders":{"totalCount":1}}]}}""",
            answer);
        Assert.Single(_graph.Statements);
    }

    [Fact]
    public async Task Entities_RequiredFieldIsMissing_SaysWhich()
    {
        var anna = _graph.AddCustomer("Anna", orders: 0);

        var answer = await _graph.QueryAsync(
            "query($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { salesName } } }", new { r = new[] { new { __typename = "Customer", id = anna.GlobalId() } } });

        Assert.Contains("\"message\":\"The representation of 'Customer' lacks 'name', which a selected field requires. Send it with the key.\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reference_ToAnotherOwner_NeedsNoStatement()
    {
        var anna = _graph.AddCustomer("Anna", orders: 1);

        var answer = await _graph.QueryAsync("{ orders { nodes { customer { __typename id } } } }");

        Assert.Equal($$$$"""{"data":{"orders":{"nodes":[{"customer":{"__typename":"Customer","id":"{{{{anna.GlobalId()}}}}"}}]}}}""", answer);
        Assert.Single(_graph.Statements);
    }

    [Fact]
    public async Task Reference_FieldThatRequiresMoreThanTheKey_SaysWhoBringsIt()
    {
        _graph.AddCustomer("Anna", orders: 1);

        var answer = await _graph.QueryAsync("{ orders { nodes { number customer { salesName } } } }");

        Assert.Contains("\"message\":\"'name' of 'Customer' belongs to another subgraph, and a selected field requires it. Ask the gateway, which brings it along.\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"ENTITY_INCOMPLETE\"", answer, StringComparison.Ordinal);
    }

    public void Dispose() => _graph.Dispose();

    private static object Of(Customer customer) => new { __typename = "Customer", id = customer.GlobalId(), name = customer.Name };
}
