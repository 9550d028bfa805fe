using System.Threading.Channels;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Subscriptions;

/// <summary>The messages that wait for one subscriber.</summary>
/// <remarks>
/// Nobody waits for a slow subscriber, and none of its messages is left out silently: when too many wait, it gets those, then an
/// error, and has to read what it missed and subscribe again.
/// </remarks>
/// <typeparam name="TMessage">The messages' type.</typeparam>
public sealed class EventQueue<TMessage> : ISourceStream<TMessage>
{
    private readonly int _capacity;
    private readonly Channel<TMessage> _messages;
    private readonly Func<TMessage, bool> _accepts;
    private readonly Action<EventQueue<TMessage>> _left;

    internal EventQueue(int capacity, Func<TMessage, bool> accepts, Action<EventQueue<TMessage>> left)
    {
        (_capacity, _accepts, _left) = (capacity, accepts, left);
        _messages = Channel.CreateBounded<TMessage>(new BoundedChannelOptions(capacity) { SingleReader = true });
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<TMessage> ReadEventsAsync() => _messages.Reader.ReadAllAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Complete();
        _left(this);
        return default;
    }

    internal void Add(TMessage message)
    {
        if (_accepts(message) && !_messages.Writer.TryWrite(message))
        {
            _messages.Writer.TryComplete(SubscriptionErrors.TooSlow(_capacity));
        }
    }

    internal void Complete() => _messages.Writer.TryComplete();
}
