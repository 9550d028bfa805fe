using CrmPlatform.GraphQL.Tests.Federation.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Federation;

public sealed class EntitiesTests : IDisposable
{
    private const string Query = """
        query($r: [_Any!]!) {
          _entities(representations: $r) { __typename ... on Customer { name orders { totalCount } } ... on Order { number customer { name } } }
        }
        """;

    private readonly ShopGraph _graph = new(schema: ShopSubgraphs.Whole);

    [Fact]
    public async Task Entities_SeveralTypes_LoadsEachTypeOnceAndKeepsTheOrder()
    {
        var anna = _graph.AddCustomer("Anna", orders: 2);
        var bert = _graph.AddCustomer("Bert", orders: 0);
        var order = (await _graph.QueryAsync("{ orders(first: 1, order: [{ number: ASC }]) { nodes { id } } }")).Split("\"id\":\"")[1].Split('"')[0];

        var answer = await _graph.QueryAsync(Query, new { r = new[] { Customer(bert.GlobalId()), Order(order), Customer(NodeId.Encode("Customer", Guid.Empty)), Customer(anna.GlobalId()), Customer(bert.GlobalId()) } });

        Assert.Equal(
            """
            {"data":{"_entities":[{"__typename":"Customer","name":"Bert","orders":{"totalCount":0}},{"__typename":"Order","number":0,"customer":{"name":"Anna"}},null,{"__typename":"Customer","name":"Anna","orders":{"totalCount":2}},{"__typename":"Customer","name":"Bert","orders":{"totalCount":0}}]}}
            """,
            answer);

        // Customers, their counts, orders, and the customers of the orders: for any number of representations.
        Assert.Equal(4, _graph.Statements.Count);
    }

    [Fact]
    public async Task Entities_OnlyTypeName_StillLooksWhetherTheyAreThere()
    {
        var anna = _graph.AddCustomer("Anna", orders: 0);

        var answer = await _graph.QueryAsync(
            "query($r: [_Any!]!) { _entities(representations: $r) { __typename } }", new { r = new[] { Customer(anna.GlobalId()), Customer(NodeId.Encode("Customer", Guid.Empty)) } });

        Assert.Equal("""{"data":{"_entities":[{"__typename":"Customer"},null]}}""", answer);
        Assert.Single(_graph.Statements);
    }

    [Theory]
    [InlineData("""{"id":"x"}""", "REPRESENTATION_INVALID", "Representation 1 is no object with a '__typename'. Send the type's name and the fields of one of its keys.")]
    [InlineData("[]", "REPRESENTATION_INVALID", "Representation 1 is no object with a '__typename'. Send the type's name and the fields of one of its keys.")]
    [InlineData("""{"__typename":7}""", "REPRESENTATION_INVALID", "Representation 1 is no object with a '__typename'. Send the type's name and the fields of one of its keys.")]
    [InlineData("""{"__typename":"Tier"}""", "ENTITY_UNKNOWN", "This subgraph has no entity type 'Tier'. Compose the gateway's schema again.")]
    [InlineData("""{"__typename":"Customer"}""", "REPRESENTATION_INVALID", "The representation of 'Customer' has the fields of no key by which 'Customer' is found here. Send the fields of one of its keys.")]
    [InlineData("""{"__typename":"Customer","id":{"id":"x"}}""", "REPRESENTATION_INVALID", "The representation of 'Customer' has a field 'id' that cannot be read: it is no text.")]
    [InlineData("""{"__typename":"Customer","id":"x"}""", "REPRESENTATION_INVALID", "The representation of 'Customer' has a field 'id' that cannot be read: 'x' is no id. Give an id as an 'id' field returned it.")]
    [InlineData("""{"__typename":"Customer","id":"T3JkZXI6MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA"}""", "REPRESENTATION_INVALID", "The representation of 'Customer' has a field 'id' that cannot be read: 'T3JkZXI6MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA' is the id of a 'Order', where the id of a 'Customer' is needed.")]
    public async Task Entities_RepresentationIsMalformed_SaysWhyAndAnswersTheOthers(string malformed, string code, string message)
    {
        var anna = _graph.AddCustomer("Anna", orders: 0);

        var answer = await _graph.QueryAsync(
            "query($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { name } } }",
            new { r = new[] { Customer(anna.GlobalId()), System.Text.Json.JsonSerializer.Deserialize<object>(malformed) } });

        Assert.Contains("\"_entities\":[{\"name\":\"Anna\"},null]", answer, StringComparison.Ordinal);
        Assert.Contains($"\"message\":\"{message}\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"_entities\",1]", answer, StringComparison.Ordinal);
        Assert.Contains($"\"code\":\"{code}\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_TenThousandRepresentations_AreRefusedWithoutAskingTheDatabase()
    {
        var many = Enumerable.Repeat(Customer(NodeId.Encode("Customer", Guid.Empty)), 10_000);

        var answer = await _graph.QueryAsync("query($r: [_Any!]!) { _entities(representations: $r) { __typename } }", new { r = many });

        Assert.StartsWith("""{"errors":[{"message":"'_entities' was asked for 10000 entities; it takes at most 5000 at once. Ask for fewer, in several requests.",""", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"TOO_MANY_REPRESENTATIONS\"", answer, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", answer, StringComparison.Ordinal);
        Assert.Empty(_graph.Statements);
    }

    public void Dispose() => _graph.Dispose();

    private static object Customer(string id) => new { __typename = "Customer", id };

    private static object Order(string id) => new { __typename = "Order", id };
}
