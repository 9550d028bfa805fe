namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Subscribes to topics of the tenant, for methods that <see cref="SubscribeAttribute.With"/> names. A service.</summary>
public interface ITopicEventReceiver
{
    /// <summary>Subscribes to a topic: messages that are sent from now on are received.</summary>
    /// <typeparam name="TMessage">The type that messages are read into.</typeparam>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken);
}
