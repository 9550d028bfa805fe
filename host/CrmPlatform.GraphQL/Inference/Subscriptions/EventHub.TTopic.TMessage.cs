namespace CrmPlatform.GraphQL.Inference.Subscriptions;

/// <summary>Hands messages to those who have subscribed to their topics, in memory, in the order in which they are sent.</summary>
/// <typeparam name="TTopic">What names a topic.</typeparam>
/// <typeparam name="TMessage">The messages' type.</typeparam>
/// <param name="capacity">How many messages wait for one subscriber at most; one that is slower loses its subscription.</param>
public sealed class EventHub<TTopic, TMessage>(int capacity)
    where TTopic : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TTopic, List<EventQueue<TMessage>>> _subscribers = [];

    /// <summary>Whether anybody has subscribed to anything.</summary>
    public bool HasSubscribers
    {
        get
        {
            lock (_gate)
            {
                return _subscribers.Count > 0;
            }
        }
    }

    /// <summary>Subscribes to topics. What is sent from now on is received.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="accepts">Whether a message is for this subscriber; the others take no room in its queue.</param>
    public EventQueue<TMessage> Subscribe(IReadOnlyCollection<TTopic> topics, Func<TMessage, bool> accepts)
    {
        var queue = new EventQueue<TMessage>(capacity, accepts, left => Remove(topics, left));
        lock (_gate)
        {
            foreach (var topic in topics)
            {
                (_subscribers.TryGetValue(topic, out var list) ? list : _subscribers[topic] = []).Add(queue);
            }
        }

        return queue;
    }

    /// <summary>Sends a message. It does not wait for anybody.</summary>
    public void Send(TTopic topic, TMessage message)
    {
        lock (_gate)
        {
            foreach (var queue in _subscribers.GetValueOrDefault(topic) ?? [])
            {
                queue.Add(message);
            }
        }
    }

    /// <summary>Ends the subscriptions to a topic.</summary>
    public void Complete(TTopic topic)
    {
        lock (_gate)
        {
            foreach (var queue in _subscribers.GetValueOrDefault(topic) ?? [])
            {
                queue.Complete();
            }
        }
    }

    private void Remove(IReadOnlyCollection<TTopic> topics, EventQueue<TMessage> queue)
    {
        lock (_gate)
        {
            foreach (var topic in topics)
            {
                if (_subscribers.TryGetValue(topic, out var list) && list.Remove(queue) && list.Count == 0)
                {
                    _subscribers.Remove(topic);
                }
            }
        }
    }
}
