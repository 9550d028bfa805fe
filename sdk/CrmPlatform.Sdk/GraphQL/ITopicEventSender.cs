namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Sends messages to whoever has subscribed to a topic in the tenant. A service.</summary>
/// <remarks>
/// What is sent in a mutation or event handler arrives after the commit, in the order of commits, and not at all when the change is
/// undone. Messages are not kept: who subscribes later does not see them. Begin a topic with the module's short name.
/// </remarks>
public interface ITopicEventSender
{
    /// <summary>Sends a message.</summary>
    /// <typeparam name="TMessage">The message's type; it travels as its public properties, so a receiver may have a type of its own.</typeparam>
    ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken);

    /// <summary>Ends the subscriptions to a topic, after the messages that are on their way.</summary>
    ValueTask CompleteAsync(string topicName);
}
