using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference.Arguments;

/// <summary>An ID of the wrong shape is still an ID: a field fails, and the rest of the request is answered.</summary>
public sealed class RefusedIdTests
{
    private const string NoId = "'x y' is no id. Give an id as an 'id' field returned it.";
    private static readonly MemoryGraph Graph = new(Inferred.Schema(typeof(Queries), typeof(BoxFields)));

    [Theory]
    [InlineData("query($v: ID!) { one(id: $v) ok }", "\"x y\"", "one", "id", "", 26)]
    [InlineData("{ one(id: \"x y\") ok }", "null", "one", "id", "", 11)]
    [InlineData("query($v: [ID!]!) { many(ids: $v) ok }", "[\"x y\"]", "many", "ids", "", 31)]
    [InlineData("{ many(ids: \"x y\") ok }", "null", "many", "ids", "", 13)]
    [InlineData("query($v: LinesInput!) { nested(by: $v) ok }", "{\"lines\":[{\"id\":\"x y\"}]}", "nested", "by", " at .lines[0].id", 37)]
    [InlineData("query($v: ID!) { nested(by: { lines: [{ id: $v }] }) ok }", "\"x y\"", "nested", "by", " at .lines[0].id", 29)]
    [InlineData("{ nested(by: { lines: [{ id: \"x y\" }] }) ok }", "null", "nested", "by", " at .lines[0].id", 14)]
    public async Task Ask_NoGlobalId_FailsTheFieldAlone(string query, string variable, string field, string argument, string way, int column)
    {
        var answer = await Graph.QueryAsync(query, new { v = System.Text.Json.JsonDocument.Parse(variable).RootElement });

        Assert.Equal(
            $$$"""{"errors":[{"message":"Argument \"Query.{{{field}}}({{{argument}}}:)\" has invalid value{{{way}}}: {{{NoId}}}","locations":[{"line":1,"column":{{{column}}}}],"path":["{{{field}}}"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"{{{field}}}":null,"ok":1}}""",
            answer.Replace("\\u0022", "\\\"", StringComparison.Ordinal).Replace("\\u0027", "'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_NoGlobalIdForManyParents_FailsEachParentsField()
    {
        var answer = await Graph.QueryAsync("{ boxes { holds(id: \"x y\") } }");

        Assert.Contains("\"path\":[\"boxes\",0,\"holds\"]", answer, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"boxes\",1,\"holds\"]", answer, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"boxes\":[{\"holds\":null},{\"holds\":null}]}}", answer, StringComparison.Ordinal);
    }

    public sealed record Line([property: ID("Box")] Guid Id);


    public sealed record LinesInput([property: GraphQLName("lines")] IReadOnlyList<Line> Lines);

    public sealed record Box(int Number);

    [QueryType]
    public static class Queries
    {
        public static int Ok() => 1;

        public static string? One([ID("Box")] Guid id) => id.ToString();

        public static int? Many([ID("Box")] Guid[] ids) => ids.Length;

        public static int? Nested(LinesInput by) => by.Lines.Count;

        public static IReadOnlyList<Box> GetBoxes() => [new(1), new(2)];
    }

    [ObjectType<Box>]
    public static class BoxFields
    {
        [BatchResolver]
        public static IReadOnlyList<string?> GetHolds([Parent] IReadOnlyList<Box> boxes, [ID("Box")] Guid id) => [.. boxes.Select(_ => id.ToString())];
    }
}
