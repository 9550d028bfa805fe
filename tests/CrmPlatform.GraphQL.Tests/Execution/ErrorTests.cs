using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Tests.Support;

namespace CrmPlatform.GraphQL.Tests.Execution;

public sealed class ErrorTests
{
    private const string Sdl = "type Query { a: Int b(x: Int): Int }";

    [Fact]
    public async Task Execute_GraphQLException_IsToldWithCodeAndExtensions()
    {
        var error = new GraphQLError("No credit.") { Code = "NO_CREDIT", Extensions = new Dictionary<string, object?> { ["limit"] = 5 } };
        var server = new TestServer(Sdl, new() { ["Query.a"] = new EachParent(_ => throw new GraphQLException(error)) });

        var answer = await server.AskAsync("{ a }");

        Assert.Equal(
            """{"errors":[{"message":"No credit.","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"NO_CREDIT","limit":5}}],"data":{"a":null}}""", answer);
    }

    [Fact]
    public async Task Execute_UnexpectedException_IsMaskedAndHandedToTheLog()
    {
        var logged = new List<GraphQLError>();
        var thrown = new InvalidOperationException("password=1");
        var server = new TestServer(Sdl, new() { ["Query.a"] = new EachParent(_ => throw thrown) }, new ExecutorOptions { OnUnexpectedError = logged.Add });

        var answer = await server.AskAsync("{ a }");

        Assert.DoesNotContain("password", answer);
        Assert.Same(thrown, Assert.Single(logged).Exception);
        Assert.Equal(["a"], logged[0].Path);
    }

    [Fact]
    public async Task Execute_FormatExceptionOfAResolver_IsMaskedToo()
    {
        var server = new TestServer(Sdl, new() { ["Query.a"] = new EachParent(_ => int.Parse("secret")) });

        var answer = await server.AskAsync("{ a }");

        Assert.Contains("Unexpected Execution Error", answer);
        Assert.DoesNotContain("secret", answer);
    }

    [Fact]
    public async Task Execute_BrokenDocument_HasNoData()
    {
        var server = new TestServer(Sdl, []);

        var answer = await server.AskAsync("{ nope }");

        Assert.StartsWith("""{"errors":[{"message":"Cannot query field \"nope\" on type \"Query\".""", answer);
        Assert.DoesNotContain("data", answer);
    }

    [Theory]
    [InlineData("query A { a } query B { a }", "Must provide operation name if query contains multiple operations.")]
    [InlineData("fragment F on Query { a }", "Fragment")]
    public async Task Execute_NoSingleOperation_TellsSo(string query, string message)
    {
        var answer = await new TestServer(Sdl, []).AskAsync(query);

        Assert.Contains(message, answer);
    }

    [Fact]
    public async Task Execute_MoreErrorsThanAllowed_TellsTheFirst()
    {
        var server = new TestServer(Sdl, new() { ["Query.b"] = new EachParent(_ => throw new InvalidOperationException()) }, new ExecutorOptions { MaxErrors = 2 });

        var answer = await server.AskAsync("{ b c: b d: b }");

        Assert.Equal(2, answer.Split("Unexpected").Length - 1);
        Assert.EndsWith("""data":{"b":null,"c":null,"d":null}}""", answer);
    }
}
