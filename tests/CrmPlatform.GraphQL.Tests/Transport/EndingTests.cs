using System.Runtime.CompilerServices;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Transport;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.GraphQL.Tests.Transport;

/// <summary>What a client sees when the schema that serves it is given up.</summary>
public sealed class EndingTests : IDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TestServer _server;

    public EndingTests() => _server = new TestServer(
        "type Query { slow: Int } type Subscription { quiet: Int }",
        new()
        {
            ["Query.slow"] = new BatchFunction(async batch =>
            {
                await _answer.Task;
                batch.SetResult(0, 1);
            }),
            ["Subscription.quiet"] = new StreamFunction(batch => OnceThenQuiet(batch.Cancellation)),
        })
    {
        Services = new ServiceCollection().AddSingleton<IRequestLifetime>(new Lifetime(_ending.Token)).BuildServiceProvider(),
    };

    public void Dispose() => _ending.Dispose();

    [Fact]
    public async Task End_SocketWithQueryAndSubscription_FinishesTheQueryThenAsksToConnectAgain()
    {
        await using var server = await SocketServer.StartAsync(_server, new GraphQLHttpOptions());
        using var client = await SocketClient.ConnectAsync(server.Address, "graphql-transport-ws");
        await client.SendAsync("""{"type":"connection_init"}""");
        await client.ReceiveAsync();
        await client.SendAsync("""{"id":"s","type":"subscribe","payload":{"query":"subscription { quiet }"}}""");
        Assert.Equal("""{"id":"s","type":"next","payload":{"data":{"quiet":1}}}""", await client.ReceiveAsync());
        await client.SendAsync("""{"id":"q","type":"subscribe","payload":{"query":"{ slow }"}}""");
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());

        await _ending.CancelAsync();
        _answer.SetResult();

        Assert.Equal("""{"id":"q","type":"next","payload":{"data":{"slow":1}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"q","type":"complete"}""", await client.ReceiveAsync());
        Assert.Equal("closed 1012", await client.ReceiveAsync());
    }

    [Fact]
    public async Task End_EventStream_BreaksOffWithoutComplete()
    {
        var lifetime = new Aborts(_ending);
        var call = new HttpCall(_server, new GraphQLHttpOptions { OnResult = (_, _) => _ending.CancelAfter(0) });

        var (_, body) = await call.SendAsync(request =>
        {
            request.HttpContext.Features.Set<IHttpRequestLifetimeFeature>(lifetime);
            request.Method = "GET";
            request.QueryString = new QueryString("?query=subscription{quiet}");
            request.Headers.Accept = "text/event-stream";
        });

        Assert.Equal("event: next\ndata: {\"data\":{\"quiet\":1}}\n\n", body);
        Assert.True(lifetime.IsAborted);
    }

    private static async IAsyncEnumerable<object?> OnceThenQuiet([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return 1;
        await Task.Delay(Timeout.Infinite, cancellation);
    }

    private sealed class Lifetime(CancellationToken ending) : IRequestLifetime
    {
        public CancellationToken Ending => ending;
    }

    private sealed class Aborts(CancellationTokenSource ending) : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; }

        public bool IsAborted { get; private set; }

        public void Abort() => IsAborted = ending.IsCancellationRequested;
    }
}
