using CrmPlatform.GraphQL.Inference.Subscriptions;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference.Subscriptions;

public sealed class SubscribeTests
{
    private readonly TopicGraph _graph = new(typeof(Queries), typeof(Chat), typeof(MessageFields));

    [Fact]
    public async Task Subscribe_NoTopic_HearsTheMethodsName()
    {
        await using var answers = _graph.Subscribe("subscription { anythingSaid { text } }");

        await _graph.Topics.SendAsync("AnythingSaid", new Message("a", "one"), default);
        await _graph.Topics.SendAsync("anythingSaid", new Message("a", "another topic"), default);
        await _graph.Topics.SendAsync("AnythingSaid", new Message("a", "two"), default);

        Assert.Equal("""{"data":{"anythingSaid":{"text":"one"}}}""", await answers.NextAsync());
        Assert.Equal("""{"data":{"anythingSaid":{"text":"two"}}}""", await answers.NextAsync());
    }

    [Fact]
    public async Task Subscribe_TopicOfAnArgument_HearsItsTopicOnly()
    {
        await using var answers = _graph.Subscribe("subscription($room: String!) { said(room: $room) { text loud } }", new { room = "b" });

        await _graph.Topics.SendAsync("chat:a", new Message("a", "not for b"), default);
        await _graph.Topics.SendAsync("chat:b", new Message("b", "hello"), default);

        Assert.Equal("""{"data":{"said":{"text":"hello","loud":"HELLO"}}}""", await answers.NextAsync());
    }

    [Fact]
    public async Task Subscribe_WithAMethod_ReadsWhatItReturns()
    {
        await using var answers = _graph.Subscribe("subscription { counted(to: 2) }");

        Assert.Equal("""{"data":{"counted":10}}""", await answers.NextAsync());
        Assert.Equal("""{"data":{"counted":20}}""", await answers.NextAsync());
        Assert.Null(await answers.NextAsync());
    }

    [Fact]
    public async Task Subscribe_MethodReturnsAQuery_AnswersItsFirstRow()
    {
        await using var answers = _graph.Subscribe("subscription { lastSaid { text } }");

        await _graph.Topics.SendAsync("LastSaid", new Message("a", "x"), default);

        Assert.Equal("""{"data":{"lastSaid":{"text":"x again"}}}""", await answers.NextAsync());
    }

    [Fact]
    public async Task Subscribe_MethodThrows_FailsTheEventAndGoesOn()
    {
        await using var answers = _graph.Subscribe("subscription { said(room: \"a\") { text } }");

        await _graph.Topics.SendAsync("chat:a", new Message("a", "forbidden"), default);
        await _graph.Topics.SendAsync("chat:a", new Message("a", "fine"), default);

        Assert.Equal(
            """{"errors":[{"message":"No.","locations":[{"line":1,"column":16}],"path":["said"],"extensions":{"code":"INVALID_INPUT"}}],"data":{"said":null}}""",
            await answers.NextAsync());
        Assert.Equal("""{"data":{"said":{"text":"fine"}}}""", await answers.NextAsync());
    }

    [Fact]
    public async Task Subscribe_ClientTooSlow_GetsWhatWaitedThenAnError()
    {
        await using var answers = _graph.Subscribe("subscription { anythingSaid { text } }");

        // The reader may have taken one already.
        for (var i = 0; i <= TopicGraph.Capacity + 1; i++)
        {
            await _graph.Topics.SendAsync("AnythingSaid", new Message("a", $"{i}"), default);
        }

        var heard = new List<string>();
        while (await answers.NextAsync() is { } answer)
        {
            heard.Add(answer);
        }

        Assert.InRange(heard.Count, TopicGraph.Capacity + 1, TopicGraph.Capacity + 2);
        Assert.Equal(heard.SkipLast(1), Enumerable.Range(0, heard.Count - 1).Select(i => "{\"data\":{\"anythingSaid\":{\"text\":\"" + i + "\"}}}"));
        Assert.Equal(
            """{"errors":[{"message":"The subscription has ended: more than 4 events waited for the client to take them. Read what was missed, then subscribe again.","locations":[{"line":1,"column":16}],"extensions":{"code":"SUBSCRIPTION_TOO_SLOW"}}]}""",
            heard[^1]);
    }

    [Fact]
    public async Task Complete_Topic_EndsItsSubscriptions()
    {
        await using var answers = _graph.Subscribe("subscription { said(room: \"a\") { text } }");

        await _graph.Topics.CompleteAsync("chat:a");

        Assert.Null(await answers.NextAsync());
    }

    [Fact]
    public void Dispose_LastSubscription_LeavesNobody()
    {
        var hub = new EventHub<string, int>(1);
        var queue = hub.Subscribe(["a", "b"], static _ => true);
        Assert.True(hub.HasSubscribers);

        _ = queue.DisposeAsync();

        Assert.False(hub.HasSubscribers);
    }

    [Fact]
    public void Infer_DefectiveSubscribeMethods_AreToldAll()
    {
        var errors = string.Join(' ', Inferred.Errors(ShopGraph.Source("acme.chat", typeof(Queries), typeof(Defective))));

        Assert.Contains("The subscription 'Defective.NoMessage' in 'acme.chat' cannot be made: it takes no message. Add a parameter with [EventMessage].", errors, StringComparison.Ordinal);
        Assert.Contains("The subscription 'Defective.NoArgument' in 'acme.chat' cannot be made: its topic names 'room', which is none of its arguments. Add a parameter 'room'.", errors, StringComparison.Ordinal);
        Assert.Contains("The subscription 'Defective.NoMethod' in 'acme.chat' cannot be made: its class has no static method 'Elsewhere'. Use nameof(...) of a method that returns the messages.", errors, StringComparison.Ordinal);
        Assert.Contains("The subscription 'Defective.NoStream' in 'acme.chat' cannot be made: 'NotAStream' returns 'int'. Return 'IAsyncEnumerable<int>'.", errors, StringComparison.Ordinal);
    }

    public sealed record Message(string Room, string Text);

    [QueryType]
    public static class Queries
    {
        public static int Ok() => 1;
    }

    [SubscriptionType]
    public static class Chat
    {
        [Subscribe]
        public static Message AnythingSaid([EventMessage] Message message) => message;

        [Subscribe]
        [Topic("chat:{room}")]
        public static Message? Said(string room, [EventMessage] Message message) =>
            message.Room == room && message.Text != "forbidden" ? message : throw new InvalidInputException("text", "No.");

        [Subscribe(With = nameof(CountAsync))]
        public static int Counted([EventMessage] int number) => number * 10;

        [Subscribe]
        [UseFirstOrDefault]
        public static IQueryable<Message> LastSaid([EventMessage] Message message) => new[] { message with { Text = $"{message.Text} again" } }.AsQueryable();

        private static async IAsyncEnumerable<int> CountAsync(int to)
        {
            for (var i = 1; i <= to; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }
    }

    [ObjectType<Message>]
    public static class MessageFields
    {
        [BatchResolver]
        public static IReadOnlyList<string> GetLoud([Parent] IReadOnlyList<Message> messages) => [.. messages.Select(m => m.Text.ToUpperInvariant())];
    }

    [SubscriptionType]
    public static class Defective
    {
        [Subscribe]
        public static int NoMessage() => 1;

        [Subscribe]
        [Topic("{room}")]
        public static int NoArgument([EventMessage] int message) => message;

        [Subscribe(With = "Elsewhere")]
        public static int NoMethod([EventMessage] int message) => message;

        [Subscribe(With = nameof(NotAStream))]
        public static int NoStream([EventMessage] int message) => message;

        private static int NotAStream() => 1;
    }
}
