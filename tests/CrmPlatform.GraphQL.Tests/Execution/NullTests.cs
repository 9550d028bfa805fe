using CrmPlatform.GraphQL.Tests.Support;

namespace CrmPlatform.GraphQL.Tests.Execution;

using Fields = Dictionary<string, object?>;

public sealed class NullTests
{
    private const string Sdl =
        """
        type Row { a: Int b: Int! rows: [Row!] must: Row! }
        type Query { row: Row rows: [Row]! strict: [Row!] number: Int! grid: [[Int!]] }
        """;

    [Fact]
    public async Task Execute_NullInNonNullField_NullsTheNearestNullableParent()
    {
        var server = new TestServer(Sdl, new() { ["Query.row"] = new EachParent(_ => new Fields { ["must"] = new Fields { ["a"] = 1 } }) });

        var answer = await server.AskAsync("{ row { must { a b } } }");

        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field Row.b.","locations":[{"line":1,"column":18}],"path":["row","must","b"],"extensions":{"code":"NULL_NOT_ALLOWED"}}],"data":{"row":null}}""",
            answer);
    }

    [Fact]
    public async Task Execute_NullInListOfNullables_NullsTheItemOnly()
    {
        var server = new TestServer(Sdl, new() { ["Query.rows"] = new EachParent(_ => new[] { new Fields { ["b"] = 1 }, [], new Fields { ["b"] = 3 } }) });

        var answer = await server.AskAsync("{ rows { b } }");

        Assert.Contains("""path":["rows",1,"b"]""", answer);
        Assert.EndsWith("""data":{"rows":[{"b":1},null,{"b":3}]}}""", answer);
    }

    [Fact]
    public async Task Execute_NullInListOfNonNulls_NullsTheListAndTellsTheFirstOnly()
    {
        var server = new TestServer(Sdl, new() { ["Query.strict"] = new EachParent(_ => new Fields[] { [], [] }) });

        var answer = await server.AskAsync("{ strict { b } }");

        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field Row.b.","locations":[{"line":1,"column":12}],"path":["strict",0,"b"],"extensions":{"code":"NULL_NOT_ALLOWED"}}],"data":{"strict":null}}""",
            answer);
    }

    [Fact]
    public async Task Execute_NullRisesToTheRoot_DataIsNull()
    {
        var server = new TestServer(Sdl, new() { ["Query.number"] = new EachParent(_ => null), ["Query.row"] = new EachParent(_ => new Fields()) });

        var answer = await server.AskAsync("{ row { a } number }");

        Assert.EndsWith("""path":["number"],"extensions":{"code":"NULL_NOT_ALLOWED"}}],"data":null}""", answer);
    }

    [Fact]
    public async Task Execute_NullsInNestedLists_NullWhereTheyMayBe()
    {
        var server = new TestServer(Sdl, new() { ["Query.grid"] = new EachParent(_ => new object?[] { new object?[] { 1, 2 }, null, new object?[] { 3, null } }) });

        var answer = await server.AskAsync("{ grid }");

        Assert.Contains("""path":["grid",2,1]""", answer);
        Assert.EndsWith("""data":{"grid":[[1,2],null,null]}}""", answer);
    }

    [Fact]
    public async Task Execute_ScalarCannotWriteTheValue_IsAnErrorOfTheField()
    {
        var server = new TestServer(Sdl, new() { ["Query.rows"] = new EachParent(_ => new[] { new Fields { ["a"] = 1, ["b"] = 2 }, new Fields { ["a"] = 1, ["b"] = "two" } }) });

        var answer = await server.AskAsync("{ rows { a b } }");

        Assert.Contains("""path":["rows",1,"b"],"extensions":{"code":"BAD_VALUE"}""", answer);
        Assert.EndsWith("""data":{"rows":[{"a":1,"b":2},null]}}""", answer);
    }

    [Fact]
    public async Task Execute_ErrorsBelowANulledPlace_TellsThoseBeforeOnly()
    {
        var a = new EachParent(_ => throw new GraphQLException(new GraphQLError("a failed") { Code = "A" }));
        var server = new TestServer(Sdl, new() { ["Query.row"] = new EachParent(_ => new Fields()), ["Row.a"] = a });

        var before = await server.AskAsync("{ row { a b } }");
        var after = await server.AskAsync("{ row { b a } }");

        Assert.Contains("a failed", before);
        Assert.DoesNotContain("a failed", after);
    }
}
