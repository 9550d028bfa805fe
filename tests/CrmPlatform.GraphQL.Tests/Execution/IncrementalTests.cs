using System.Text.Json.Nodes;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Tests.Execution;

using Fields = Dictionary<string, object?>;

// Expected payloads are those of graphql-js 17, which sends more of them in one.
public sealed class IncrementalTests
{
    private const string Sdl =
        """
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD
        type Row { a: Int b: Int! bad: Int! rows: [Row!] more: Row }
        type Query { row: Row rows: [Row!] numbers: [Int!] holes: [Int!] }
        type Mutation { change: Row }
        """;

    private readonly EachParent _more = new(parent => Row(Number(parent) + 5));
    private readonly TestServer _server;

    public IncrementalTests() => _server = new TestServer(Sdl, new()
    {
        ["Query.row"] = new EachParent(_ => Row(1)),
        ["Query.rows"] = new EachParent(_ => new[] { Row(1), Row(2), Row(3) }),
        ["Query.numbers"] = new EachParent(_ => new[] { 1, 2, 3 }),
        ["Query.holes"] = new EachParent(_ => new object?[] { 1, null, 3 }),
        ["Row.rows"] = new EachParent(parent => new[] { Row(Number(parent) + 1), Row(Number(parent) + 2) }),
        ["Row.more"] = _more,
        ["Mutation.change"] = new EachParent(_ => Row(1)),
    });

    [Fact]
    public async Task Subscribe_DeferredFragment_ComesAfterTheRest()
        => Assert.Equal(
            [
                """{"data":{"row":{"a":1}},"pending":[{"id":"0","path":["row"],"label":"x"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"b":10,"more":{"a":6}}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await AskAsync("""{ row { a ... @defer(label: "x") { b more { a } } } }"""));

    [Fact]
    public async Task Subscribe_FragmentDeferredByManyObjects_IsResolvedAtOnce()
    {
        var payloads = await AskAsync("{ rows { a ... @defer { more { b } } } }");

        Assert.Equal([3], _more.Batches);
        Assert.Equal(
            """{"incremental":[{"id":"0","data":{"more":{"b":60}}},{"id":"1","data":{"more":{"b":70}}},{"id":"2","data":{"more":{"b":80}}}],"completed":[{"id":"0"},{"id":"1"},{"id":"2"}],"hasNext":false}""",
            payloads[1]);
    }

    [Fact]
    public async Task Subscribe_DeferredFragmentFails_LeavesTheRestAsItIs()
        => Assert.Equal(
            [
                """{"data":{"row":{"a":1}},"pending":[{"id":"0","path":["row"]}],"hasNext":true}""",
                """{"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field Row.bad.","locations":[{"line":1,"column":22}],"path":["row","bad"],"extensions":{"code":"NULL_NOT_ALLOWED"}}]}],"hasNext":false}""",
            ],
            await AskAsync("{ row { ... @defer { bad } a } }"));

    [Fact]
    public async Task Subscribe_StreamedList_SendsTheRestLater()
        => Assert.Equal(
            [
                """{"data":{"numbers":[1]},"pending":[{"id":"0","path":["numbers"],"label":"n"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","items":[2,3]}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await AskAsync("""{ numbers @stream(initialCount: 1, label: "n") }"""));

    [Fact]
    public async Task Subscribe_StreamedItemIsNullWhereNoneMayBe_EndsTheList()
    {
        var payloads = await AskAsync("{ holes @stream(initialCount: 1) }");

        Assert.StartsWith("""{"data":{"holes":[1]},"pending":""", payloads[0]);
        Assert.Contains("""{"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field Query.holes.",""", payloads[1]);
        Assert.Contains(""","path":["holes",1]""", payloads[1]);
    }

    [Fact]
    public async Task Subscribe_FieldSelectedWithoutDelayToo_ComesAtOnce()
        => Assert.Equal(["""{"data":{"row":{"a":1}}}"""], await AskAsync("{ row { a ... @defer { a } } }"));

    [Theory]
    [InlineData("{ rows @stream(initialCount: 1) { a ... @defer { b } } }")]
    [InlineData("{ rows @stream { rows @stream(initialCount: 1) { a } } }")]
    [InlineData("""{ row { ... @defer(label: "1") { a b } ... @defer(label: "2") { b more { b } } } }""")]
    [InlineData("{ row { more { ... @defer { rows { a ... @defer { b } } } } } }")]
    [InlineData("{ row { ...F @defer ...G @defer a } } fragment F on Row { more { a } } fragment G on Row { b ...F }")]
    [InlineData("{ ... @defer { row { a } } numbers @stream ... @defer { row { b } } }")]
    [InlineData("mutation { change { a ... @defer { rows @stream { a } } } }")]
    public async Task Subscribe_AnyMixture_AddsUpToTheWholeAnswer(string query)
    {
        var payloads = await AskAsync(query);

        var whole = JsonNode.Parse(await _server.AskAsync(query))!["data"];
        Assert.True(payloads.Count > 1);
        Assert.True(JsonNode.DeepEquals(whole, JsonNode.Parse(IncrementalClient.Assemble(payloads))));
    }

    [Fact]
    public async Task Subscribe_IfIsFalse_DelaysNothing()
    {
        const string Query = "query($later: Boolean!) { row { a ... @defer(if: $later) { b } } }";

        Assert.Equal(["""{"data":{"row":{"a":1,"b":10}}}"""], await _server.SubscribeAsync(Query, new { later = false }, int.MaxValue));
        Assert.Equal(2, (await _server.SubscribeAsync(Query, new { later = true }, int.MaxValue)).Count);
    }

    [Fact]
    public async Task Execute_DeferAndStream_AnswersAllAtOnce()
        => Assert.Equal("""{"data":{"row":{"a":1,"b":10},"numbers":[1,2,3]}}""", await _server.AskAsync("{ row { a ... @defer { b } } numbers @stream }"));

    [Theory]
    [InlineData("{ row { ... @defer(label: \"x\") { a } } r: row { ... @defer(label: \"x\") { b } } }", "must be unique")]
    [InlineData("query($l: String) { row { ... @defer(label: $l) { a } } }", "must be a static string")]
    [InlineData("{ row @stream { a } }", "cannot be used on non-list field")]
    [InlineData("mutation { ... @defer { change { a } } }", "cannot be used on root mutation type")]
    public async Task Execute_DirectiveWhereItMayNotBe_IsRefused(string query, string message) => Assert.Contains(message, await _server.AskAsync(query));

    private static Fields Row(int number) => new() { ["a"] = number, ["b"] = number * 10 };

    private static int Number(object row) => (int)((Fields)row)["a"]!;

    private Task<List<string>> AskAsync(string query) => _server.SubscribeAsync(query, int.MaxValue);
}
