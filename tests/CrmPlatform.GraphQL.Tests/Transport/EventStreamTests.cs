using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Transport;

namespace CrmPlatform.GraphQL.Tests.Transport;

public sealed class EventStreamTests
{
    private static readonly TestServer Server = new(
        "type Query { a: Int } type Subscription { s: Int }",
        new() { ["Query.a"] = new EachParent(_ => 1), ["Subscription.s"] = new StreamFunction(_ => Two()) });

    private static async IAsyncEnumerable<object?> Two()
    {
        yield return 1;
        await Task.Delay(60);
        yield return 2;
    }

    [Fact]
    public async Task Post_Subscription_SendsEachResultThenComplete()
    {
        var (response, body) = await new HttpCall(Server).PostAsync("""{"query":"subscription { s }"}""", "application/json", "text/event-stream");

        Assert.Equal("text/event-stream; charset=utf-8", response.ContentType);
        Assert.Equal("event: next\ndata: {\"data\":{\"s\":1}}\n\nevent: next\ndata: {\"data\":{\"s\":2}}\n\nevent: complete\ndata:\n\n", body);
    }

    [Fact]
    public async Task Post_RefusedDocument_SendsTheErrorsThenComplete()
    {
        var (response, body) = await new HttpCall(Server).PostAsync("""{"query":"{ nope }"}""", "application/json", "text/event-stream");

        Assert.Equal(200, response.StatusCode);
        Assert.Matches("^event: next\ndata: {\"errors\":.*}\n\nevent: complete\ndata:\n\n$", body);
    }

    [Fact]
    public async Task Post_QuietStream_SaysThatItIsAlive()
    {
        var call = new HttpCall(Server, new GraphQLHttpOptions { KeepAlive = TimeSpan.FromMilliseconds(10) });

        var (_, body) = await call.PostAsync("""{"query":"subscription { s }"}""", "application/json", "text/event-stream");

        Assert.Contains("\n\n:\n\n", body);
        Assert.EndsWith("event: complete\ndata:\n\n", body);
    }
}
