using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Tests.Support;

namespace CrmPlatform.GraphQL.Tests.Execution;

public sealed class SubscriptionTests
{
    private const string Sdl = "type Query { a: Int } type Subscription { n(to: Int!): Int }";

    private static async IAsyncEnumerable<object?> Count(int to, List<string> log)
    {
        try
        {
            for (var i = 1; i <= to; i++)
            {
                await Task.Yield();
                yield return i == 2 ? new GraphQLException(new GraphQLError("two")) : i;
            }
        }
        finally
        {
            log.Add("closed");
        }
    }

    [Fact]
    public async Task Subscribe_EventsWithAnError_AnswersEachAndCloses()
    {
        var log = new List<string>();
        var server = new TestServer(Sdl, new() { ["Subscription.n"] = new StreamFunction(batch => Count((int)batch.Arguments["to"]!, log)) });

        var answers = await server.SubscribeAsync("subscription { n(to: 3) }", int.MaxValue);

        Assert.Equal(
            [
                """{"data":{"n":1}}""",
                """{"errors":[{"message":"two","locations":[{"line":1,"column":16}],"path":["n"]}],"data":{"n":null}}""",
                """{"data":{"n":3}}""",
            ],
            answers);
        Assert.Equal(["closed"], log);
    }

    [Fact]
    public async Task Subscribe_ClientLeavesEarly_ClosesTheSource()
    {
        var log = new List<string>();
        var server = new TestServer(Sdl, new() { ["Subscription.n"] = new StreamFunction(_ => Count(100, log)) });

        await server.SubscribeAsync("subscription { n(to: 3) }", 1);

        Assert.Equal(["closed"], log);
    }

    [Fact]
    public async Task Subscribe_SourceCannotBeMade_RefusesWithoutData()
    {
        var server = new TestServer(Sdl, new() { ["Subscription.n"] = new StreamFunction(_ => throw new InvalidOperationException("secret")) });

        var answer = Assert.Single(await server.SubscribeAsync("subscription { n(to: 3) }", int.MaxValue));

        Assert.Equal("""{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":16}],"extensions":{"code":"INTERNAL"}}]}""", answer);
    }

    [Fact]
    public async Task Subscribe_ServicesForEachEvent_AreEndedAfterIt()
    {
        var log = new List<string>();
        var options = new ExecutorOptions { CreateServices = services => new Lease(services, log) };
        var server = new TestServer(Sdl, new() { ["Subscription.n"] = new StreamFunction(_ => Count(1, log)) }, options);

        await server.SubscribeAsync("subscription { n(to: 3) }", int.MaxValue);

        Assert.Equal(["open", "end", "closed"], log);
    }

    [Fact]
    public async Task Execute_Subscription_AsksForAStream()
    {
        var answer = await new TestServer(Sdl, []).AskAsync("subscription { n(to: 3) }");

        Assert.Contains("SUBSCRIPTION_NEEDS_STREAM", answer);
    }

    private sealed class Lease : IOperationServices
    {
        private readonly List<string> _log;

        public Lease(IServiceProvider services, List<string> log)
        {
            Services = services;
            _log = log;
            log.Add("open");
        }

        public IServiceProvider Services { get; }

        public ValueTask DisposeAsync()
        {
            _log.Add("end");
            return ValueTask.CompletedTask;
        }
    }
}
