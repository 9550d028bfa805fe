using CrmPlatform.GraphQL.Tests.Support;

namespace CrmPlatform.GraphQL.Tests.Transport.Streams;

public sealed class ReservedStreamTests
{
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TestServer Server => new(
        "type Query { a: Int } type Mutation { m: Int } type Subscription { two: Int, endless: Int }",
        new()
        {
            ["Query.a"] = new EachParent(_ => 1),
            ["Mutation.m"] = new EachParent(_ => 2),
            ["Subscription.two"] = new StreamFunction(_ => new object?[] { 1, 2 }.ToAsyncEnumerable()),
            ["Subscription.endless"] = new StreamFunction(batch => Endless(batch.Cancellation)),
        });

    [Fact]
    public async Task Ask_SeveralOperations_AnswerOnOneStream()
    {
        await using var client = await StartAsync();
        var token = await client.ReserveAsync();
        using var stream = await client.OpenAsync(token);

        Assert.Equal((202, ""), await client.AskAsync(token, "{ a }", "q"));
        Assert.Equal("""event: next data: {"id":"q","payload":{"data":{"a":1}}}""", await StreamClient.NextAsync(stream));
        Assert.Equal("""event: complete data: {"id":"q"}""", await StreamClient.NextAsync(stream));

        await client.AskAsync(token, "subscription { two }", "s");
        Assert.Equal("""event: next data: {"id":"s","payload":{"data":{"two":1}}}""", await StreamClient.NextAsync(stream));
        Assert.Equal("""event: next data: {"id":"s","payload":{"data":{"two":2}}}""", await StreamClient.NextAsync(stream));
        Assert.Equal("""event: complete data: {"id":"s"}""", await StreamClient.NextAsync(stream));
    }

    [Fact]
    public async Task Ask_BeforeTheConnection_AnswersWhenItComes()
    {
        await using var client = await StartAsync();
        var token = await client.ReserveAsync();
        await client.AskAsync(token, "mutation { m }", "early");

        using var stream = await client.OpenAsync(token);

        Assert.Equal("""event: next data: {"id":"early","payload":{"data":{"m":2}}}""", await StreamClient.NextAsync(stream));
    }

    [Fact]
    public async Task Delete_RunningOperation_StopsItAndFreesItsId()
    {
        await using var client = await StartAsync();
        var token = await client.ReserveAsync();
        using var stream = await client.OpenAsync(token);
        await client.AskAsync(token, "subscription { endless }", "s");
        Assert.Contains("endless", await StreamClient.NextAsync(stream));

        using var stopped = await client.SendAsync(HttpMethod.Delete, "?operationId=s", token, null);

        Assert.Equal(200, (int)stopped.StatusCode);
        await _gone.Task;
        Assert.Equal(202, (await client.AskAsync(token, "{ a }", "s")).Status);
        Assert.Equal("""event: next data: {"id":"s","payload":{"data":{"a":1}}}""", await StreamClient.NextAsync(stream));
    }

    [Fact]
    public async Task Close_Connection_StopsItsOperationsAndForgetsTheToken()
    {
        await using var client = await StartAsync();
        var token = await client.ReserveAsync();
        using (var stream = await client.OpenAsync(token))
        {
            await client.AskAsync(token, "subscription { endless }", "s");
            Assert.Contains("endless", await StreamClient.NextAsync(stream));
        }

        await _gone.Task;
        Assert.Equal(404, (await AskUntilAsync(client, token, 404)).Status);
    }

    [Fact]
    public async Task Ask_RefusedDocument_Is400WithTheErrors()
    {
        await using var client = await StartAsync();
        var token = await client.ReserveAsync();

        var (status, body) = await client.AskAsync(token, "{ nope }", "q");

        Assert.Equal(400, status);
        Assert.Contains("Cannot query field \\\"nope\\\"", body);
    }

    [Fact]
    public async Task Open_SecondConnection_Is409()
    {
        await using var client = await StartAsync();
        var token = await client.ReserveAsync();
        using var stream = await client.OpenAsync(token);

        using var second = await client.SendAsync(HttpMethod.Get, "?token=" + token, null, null);

        Assert.Equal((409, "application/json"), ((int)second.StatusCode, second.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Use_TokenOfAnother_Is404LikeAnUnknownOne()
    {
        await using var client = await StartAsync();
        var token = await client.ReserveAsync();
        client.Owner = "somebody else";

        var others = await client.AskAsync(token, "{ a }", "q");
        using var opened = await client.SendAsync(HttpMethod.Get, "", token, null);
        using var stopped = await client.SendAsync(HttpMethod.Delete, "?operationId=q", token, null);

        Assert.Equal(await client.AskAsync("unknown", "{ a }", "q"), others);
        Assert.Equal((404, 404, 404), (others.Status, (int)opened.StatusCode, (int)stopped.StatusCode));
    }

    [Fact]
    public async Task Ask_SameIdTwice_Is409()
    {
        await using var client = await StartAsync();
        var token = await client.ReserveAsync();
        await client.AskAsync(token, "subscription { endless }", "s");

        Assert.Equal(409, (await client.AskAsync(token, "{ a }", "s")).Status);
    }

    [Theory]
    [InlineData("""{"query":"{ a }"}""")]
    [InlineData("""{"query":"{ a }","extensions":{"operationId":""}}""")]
    [InlineData("""{"query":"{ a }","extensions":{"operationId":1}}""")]
    [InlineData("""[{"query":"{ a }"}]""")]
    public async Task Ask_NoOperationId_Is400(string body)
    {
        await using var client = await StartAsync();

        using var response = await client.SendAsync(HttpMethod.Post, "", await client.ReserveAsync(), body);

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task Delete_NoOperationId_Is400()
    {
        await using var client = await StartAsync();

        using var response = await client.SendAsync(HttpMethod.Delete, "", await client.ReserveAsync(), null);

        Assert.Equal(400, (int)response.StatusCode);
    }

    private Task<StreamClient> StartAsync() => StreamClient.StartAsync(Server, StreamClient.Options, TimeSpan.FromMilliseconds(5));

    // The server notices a closed connection after the client has.
    private static async Task<(int Status, string Body)> AskUntilAsync(StreamClient client, string token, int status)
    {
        (int Status, string Body) answer;
        var id = 0;
        do
        {
            answer = await client.AskAsync(token, "{ a }", $"{id++}");
        }
        while (answer.Status != status && id < 1_000);
        return answer;
    }

    private async IAsyncEnumerable<object?> Endless([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        try
        {
            yield return 0;
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        finally
        {
            _gone.TrySetResult();
        }
    }
}
