using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Transport;

namespace CrmPlatform.GraphQL.Tests.Transport;

public sealed class SocketTests : IAsyncLifetime
{
    private const string Protocol = "graphql-transport-ws";
    private const string Init = """{"type":"connection_init"}""";
    private const string Endless = """{"id":"e","type":"subscribe","payload":{"query":"subscription { endless }"}}""";

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SocketServer _server = null!;

    public async Task InitializeAsync()
    {
        var server = new TestServer("type Query { a: Int } type Subscription { two: Int endless: Int broken: Int }", new()
        {
            ["Query.a"] = new EachParent(_ => 1),
            ["Subscription.two"] = new StreamFunction(_ => Two()),
            ["Subscription.broken"] = new StreamFunction(_ => throw new InvalidOperationException("secret")),
            ["Subscription.endless"] = new StreamFunction(batch => EndlessAsync(batch.Cancellation)),
        });
        _server = await SocketServer.StartAsync(server, new GraphQLHttpOptions
        {
            SocketInitTimeout = TimeSpan.FromSeconds(1),
            OnSocketInit = (_, payload) => ValueTask.FromResult(payload.ValueKind is not System.Text.Json.JsonValueKind.Object),
        });
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Subscribe_QueryThenSubscription_SendsResultsAndCompletes()
    {
        using var client = await ReadyAsync();

        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"{ a }"}}""");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"a":1}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await client.ReceiveAsync());
        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"subscription { two }"}}""");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"two":1}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"two":2}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Subscribe_RefusedDocument_SendsErrorWithoutComplete()
    {
        using var client = await ReadyAsync();

        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"{ nope }"}}""");
        await Task.Yield();
        await client.SendAsync("""{"type":"ping"}""");

        var answers = new[] { await client.ReceiveAsync(), await client.ReceiveAsync() };
        Assert.Contains(answers, a => a.StartsWith("""{"id":"1","type":"error","payload":[{"message":"Cannot query""", StringComparison.Ordinal));
        Assert.Contains("""{"type":"pong"}""", answers);
    }

    [Fact]
    public async Task Subscribe_OperationBreaksDown_EndsItAlone()
    {
        using var client = await ReadyAsync();

        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"subscription { broken }"}}""");
        Assert.Equal(
            """{"id":"1","type":"error","payload":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":16}],"extensions":{"code":"INTERNAL"}}]}""",
            await client.ReceiveAsync());

        await client.SendAsync("""{"id":"2","type":"subscribe","payload":{"query":"{ a }"}}""");
        Assert.Equal("""{"id":"2","type":"next","payload":{"data":{"a":1}}}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Complete_RunningSubscription_EndsItsSource()
    {
        using var client = await ReadyAsync();
        await client.SendAsync(Endless);
        await client.ReceiveAsync();

        await client.SendAsync("""{"id":"e","type":"complete"}""");

        await _ended.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Disconnect_RunningSubscription_EndsItsSource()
    {
        var client = await ReadyAsync();
        await client.SendAsync(Endless);
        await client.ReceiveAsync();

        client.Dispose();

        await _ended.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{ a }\"}}", 4401)]
    [InlineData("{\"type\":\"connection_init\",\"payload\":{\"key\":\"wrong\"}}", 4403)]
    [InlineData("{\"type\":\"what\"}", 4400)]
    [InlineData("[]", 4400)]
    [InlineData("{", 4400)]
    public async Task Send_FirstMessageBreaksTheProtocol_Closes(string message, int code)
    {
        using var client = await SocketClient.ConnectAsync(_server.Address, Protocol);

        await client.SendAsync(message);

        Assert.Equal($"closed {code}", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Send_NothingForTooLong_Closes()
    {
        using var client = await SocketClient.ConnectAsync(_server.Address, Protocol);

        Assert.Equal("closed 4408", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Send_InitTwice_Closes()
    {
        using var client = await ReadyAsync();

        await client.SendAsync(Init);

        Assert.Equal("closed 4429", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Subscribe_IdInUse_Closes()
    {
        using var client = await ReadyAsync();
        await client.SendAsync(Endless);
        await client.ReceiveAsync();

        await client.SendAsync(Endless);

        var answer = await client.ReceiveAsync();
        while (answer.StartsWith('{'))
        {
            answer = await client.ReceiveAsync();
        }

        Assert.Equal("closed 4409", answer);
    }

    [Fact]
    public async Task Connect_OtherProtocol_IsToldSo()
    {
        using var client = await SocketClient.ConnectAsync(_server.Address, "graphql-ws");

        Assert.Equal("closed 4406", await client.ReceiveAsync());
    }

    private static async IAsyncEnumerable<object?> Two()
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
    }

    private async IAsyncEnumerable<object?> EndlessAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                yield return i;
                await Task.Delay(20, cancellation);
            }
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    private async Task<SocketClient> ReadyAsync()
    {
        var client = await SocketClient.ConnectAsync(_server.Address, Protocol);
        await client.SendAsync(Init);
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        return client;
    }
}
