using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Tests.Support;

namespace CrmPlatform.GraphQL.Tests.Execution;

public sealed class TimeTests
{
    private const string Sdl = "type Query { a: Int }";

    private static readonly BatchFunction Endless = new(batch => Task.Delay(Timeout.Infinite, batch.Cancellation));

    [Fact]
    public async Task Execute_LongerThanAllowed_StopsTheResolverAndTellsSo()
    {
        var server = new TestServer(Sdl, new() { ["Query.a"] = Endless }, new ExecutorOptions { Timeout = TimeSpan.FromMilliseconds(50) });

        var answer = await server.AskAsync("{ a }");

        Assert.Equal(
            """{"errors":[{"message":"The operation was stopped: it ran longer than 0.05 seconds. Ask for less at a time.","extensions":{"code":"TIMEOUT"}}]}""", answer);
    }

    [Fact]
    public async Task Execute_CallerCancels_StopsTheResolverAndThrows()
    {
        var server = new TestServer(Sdl, new() { ["Query.a"] = Endless });
        using var caller = new CancellationTokenSource();

        var asking = server.AskAsync("{ a }", null, caller.Token);
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }
}
