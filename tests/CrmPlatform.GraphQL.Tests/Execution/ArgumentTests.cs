using CrmPlatform.GraphQL.Tests.Support;

namespace CrmPlatform.GraphQL.Tests.Execution;

public sealed class ArgumentTests
{
    private const string Sdl = "input Box { n: Int = 1 } type Query { a(x: Int = 7, list: [Int!], box: Box): Int }";

    private readonly EachParent _a = new(_ => 1);

    [Fact]
    public async Task Execute_ConstantLeaves_AreCoercedOnce()
    {
        var server = new TestServer(Sdl, new() { ["Query.a"] = _a });

        await server.AskAsync("{ a(x: 3) }");
        await server.AskAsync("{ a(x: 3) }");

        Assert.Same(_a.Arguments[0], _a.Arguments[1]);
        Assert.Equal(3, _a.Arguments[0]["x"]);
    }

    [Fact]
    public async Task Execute_ConstantListsAndObjects_AreMadeForEachRequest()
    {
        var server = new TestServer(Sdl, new() { ["Query.a"] = _a });

        await server.AskAsync("{ a(list: [1, 2], box: {}) }");
        await server.AskAsync("{ a(list: [1, 2], box: {}) }");

        Assert.NotSame(_a.Arguments[0]["list"], _a.Arguments[1]["list"]);
        Assert.NotSame(_a.Arguments[0]["box"], _a.Arguments[1]["box"]);
    }

    [Fact]
    public async Task Execute_VariableNotGiven_LeavesTheDefaultOrNothing()
    {
        var server = new TestServer(Sdl, new() { ["Query.a"] = _a });

        await server.AskAsync("query($x: Int, $l: [Int!]) { a(x: $x, list: $l) }", new { });

        Assert.Equal(7, _a.Arguments[0]["x"]);
        Assert.False(_a.Arguments[0].ContainsKey("list"));
    }
}
