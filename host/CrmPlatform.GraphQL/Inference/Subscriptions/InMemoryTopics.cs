using System.Runtime.CompilerServices;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Subscriptions;

/// <summary>Topics in the memory of this process: what is sent arrives at once at everybody who has subscribed.</summary>
/// <param name="capacity">How many messages wait for one subscriber at most.</param>
public sealed class InMemoryTopics(int capacity) : ITopicEventSender, ITopicEventReceiver
{
    private readonly EventHub<string, object> _hub = new(capacity);

    /// <inheritdoc/>
    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken)
    {
        _hub.Send(topicName, message!);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(string topicName)
    {
        _hub.Complete(topicName);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken) =>
        new(new Stream<TMessage>(_hub.Subscribe([topicName], static message => message is TMessage)));

    private sealed class Stream<TMessage>(EventQueue<object> queue) : ISourceStream<TMessage>
    {
        public IAsyncEnumerable<TMessage> ReadEventsAsync() => ReadAsync(default);

        public ValueTask DisposeAsync() => queue.DisposeAsync();

        private async IAsyncEnumerable<TMessage> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
        {
            await foreach (var message in queue.ReadEventsAsync().WithCancellation(cancellation))
            {
                yield return (TMessage)message;
            }
        }
    }
}
