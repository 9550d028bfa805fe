using System.Text.Json;
using CrmPlatform.GraphQL.Costs;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Transport;

namespace CrmPlatform.GraphQL.Tests.Costs;

public sealed class CostTests
{
    private const string Sdl = """
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @listSize(assumedSize: Int, slicingArguments: [String!], slicingArgumentDefaultValue: Int, sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        type Query {
          users(first: Int, last: Int, where: UserFilter): Users @cost(weight: "10")
            @listSize(assumedSize: 100, slicingArguments: ["first", "last"], slicingArgumentDefaultValue: 10, sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
          byIds(ids: [ID!]!): [User] @listSize(slicingArguments: ["ids"])
          strict(first: Int, last: Int): [User] @listSize(slicingArguments: ["first", "last"])
          any: [Thing]
          one: User
          priced(slow: Boolean @cost(weight: "7")): Int @cost(weight: "2.5")
        }
        type Users { nodes: [User] edges: [Edge] total: Int }
        type Edge { node: User cursor: String }
        interface Thing { name: String }
        type User implements Thing @cost(weight: "2") { name: String tags: [String] friends: [User] plain: Plain }
        type Plain implements Thing { name: String user: User }
        input UserFilter { and: [UserFilter!] or: [UserFilter!] name: Text age: Int }
        input Text { eq: String contains: String @cost(weight: "5") }
        type Subscription { changed: User @cost(weight: "10") }
        """;

    [Theory]
    [InlineData("{ one { name tags } }", 1, 2)]
    [InlineData("{ priced }", 2.5, 0)]
    [InlineData("{ priced(slow: true) }", 9.5, 0)]
    [InlineData("{ a: one { name } b: one { name } }", 2, 4)]
    [InlineData("{ users(first: 3) { nodes { name } } }", 11, 7)] // 10 + nodes; the connection and three users of two
    [InlineData("{ users { nodes { name } } }", 11, 21)]
    [InlineData("{ users(last: 4) { edges { node { name } cursor } total } }", 15, 13)] // 10 + edges + a node of each; connection, 4 edges, 4 users
    [InlineData("{ users(first: 2) { nodes { friends { name } } } }", 13, 45)] // a list that says nothing has ten
    [InlineData("{ users(first: 1000000) { nodes { name } } }", 11, 201)] // no page is longer than it can be
    [InlineData("{ byIds(ids: [\"1\", \"2\", \"3\"]) { name } }", 1, 6)]
    [InlineData("{ any { name ... on User { friends { name } } ... on Plain { user { name } } } }", 11, 210)] // the dearest type of each
    [InlineData("{ __schema { types { name fields { name } } } }", 2000, 1)]
    [InlineData("{ __type(name: \"User\") { name } }", 20, 1)]
    [InlineData("query __schema { ...__type } fragment __type on Query { users(first: 3) { nodes { name } } }", 11, 7)]
    [InlineData("{ users(first: 1, where: { name: { eq: \"x\" }, age: 3 }) { total } }", 12, 1)]
    [InlineData("{ users(first: 1, where: { or: [{ name: { contains: \"x\" } }, { age: 1 }, { and: [] }] }) { total } }", 19, 1)]
    public async Task Measure_Query_CostsWhatItMayReturn(string query, double fields, double types) => Assert.Equal((fields, types), await CostAsync(query, null));

    [Theory]
    [InlineData("""{"n": 3}""", 11, 7)]
    [InlineData("""{"n": null}""", 11, 21)]
    [InlineData("{}", 11, 21)]
    public async Task Measure_LengthInAVariable_CostsItsValue(string variables, double fields, double types) =>
        Assert.Equal((fields, types), await CostAsync("query($n: Int) { users(first: $n) { nodes { name } } }", variables));

    // A recursive filter may be as deep as anybody likes: what counts is the one that was sent.
    [Theory]
    [InlineData("""{"w": null}""", 10)]
    [InlineData("""{"w": {"name": {"eq": "x"}}}""", 12)]
    [InlineData("""{"w": {"name": {"contains": "x"}}}""", 17)]
    [InlineData("""{"w": {"and": [{"name": {"eq": "x"}}, {"or": [{"name": {"eq": "x"}}, {"age": 1}]}]}}""", 15)]
    public async Task Measure_RecursiveFilterInAVariable_CostsWhatItHolds(string variables, double fields)
    {
        const string query = "query($w: UserFilter) { users(first: 0, where: $w) { total } }";

        Assert.Equal((fields, 1), await CostAsync(query, variables));
    }

    [Fact]
    public async Task Measure_PartOfAFilterInAVariable_CostsWhatItHolds() => Assert.Equal(
        (19, 1), await CostAsync("query($t: Text, $a: [UserFilter!]) { users(where: { name: $t, and: $a }) { total } }", """{"t": {"contains": "x"}, "a": [{"age": 1}, {"name": {}}]}"""));

    [Theory]
    [InlineData("{ strict { name } }")]
    [InlineData("{ strict(first: 1, last: 1) { name } }")]
    public async Task Measure_LengthThatMustBeGiven_IsRefusedWithoutIt(string query) => Assert.Equal(
        """{"errors":[{"message":"Field 'Query.strict' needs exactly one of the arguments 'first', 'last', so that its cost is known. Give one.","extensions":{"code":"COST_LIMIT"}}]}""",
        await Server(new CostOptions()).AskAsync(query));

    [Fact]
    public async Task Execute_CostsTooMuch_IsRefusedWithBothFiguresBeforeAnythingRuns()
    {
        var asked = 0;
        var server = new TestServer(Sdl, new() { ["Query.users"] = new EachParent(_ => asked++) }, new ExecutorOptions { Cost = new CostOptions { MaxFieldCost = 1_000, MaxTypeCost = 1_000 } });

        var answer = await server.AskAsync("{ users(first: 100) { nodes { friends { friends { name } } } } }");

        Assert.Equal(
            """{"errors":[{"message":"The operation costs 1,111 for fields and 22,201 for objects; at most 1,000 and 1,000 are allowed. Ask for shorter lists with 'first', or for fewer lists inside of lists.","extensions":{"code":"COST_LIMIT","cost":{"fieldCost":1111,"typeCost":22201,"maxFieldCost":1000,"maxTypeCost":1000}}}]}""",
            answer);
        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task Execute_CostsAsMuchAsAllowed_Runs()
    {
        var server = Server(new CostOptions { MaxFieldCost = 1, MaxTypeCost = 2 });

        Assert.Equal("""{"data":{"one":null}}""", await server.AskAsync("{ one { name } }"));
        Assert.Contains("COST_LIMIT", await server.AskAsync("{ one { name } byIds(ids: []) { name } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscribe_CostsTooMuch_IsRefused()
    {
        var answers = await Server(new CostOptions { MaxFieldCost = 5 }).SubscribeAsync("subscription { changed { name } }", 1);

        Assert.Contains("COST_LIMIT", Assert.Single(answers), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report", """{"data":{"one":null},"extensions":{"cost":{"fieldCost":1,"typeCost":2,"maxFieldCost":50000,"maxTypeCost":50000}}}""")]
    [InlineData("Validate", """{"extensions":{"cost":{"fieldCost":1,"typeCost":2,"maxFieldCost":50000,"maxTypeCost":50000}}}""")]
    [InlineData("other", """{"data":{"one":null}}""")]
    public async Task Post_CostHeader_TellsTheCost(string header, string expected)
    {
        var call = new HttpCall(Server(new CostOptions()), new GraphQLHttpOptions());

        var (response, body) = await call.SendAsync(request =>
        {
            request.Method = "POST";
            request.ContentType = "application/json";
            request.Headers.Accept = "application/graphql-response+json";
            request.Headers["GraphQL-Cost"] = header;
            request.Body = new MemoryStream("""{"query":"{ one { name } }"}"""u8.ToArray());
        });

        Assert.Equal((200, expected), (response.StatusCode, body));
    }

    private static TestServer Server(CostOptions? cost) => new(Sdl, new() { ["Query.one"] = new EachParent(_ => null), ["Query.byIds"] = new EachParent(_ => null) }, new ExecutorOptions { Cost = cost });

    private static async Task<(double Fields, double Types)> CostAsync(string query, string? variables)
    {
        var server = Server(new CostOptions());
        var request = TestServer.Request(query, variables is null ? null : JsonDocument.Parse(variables).RootElement) with { Cost = CostMode.Validate };
        using var result = await server.Executor.ExecuteAsync(request, server.Services, CancellationToken.None);
        Assert.Empty(result.Errors);
        var cost = (IReadOnlyDictionary<string, object?>)result.Extensions["cost"]!;
        return ((double)cost["fieldCost"]!, (double)cost["typeCost"]!);
    }
}
