using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Subscriptions;

/// <summary>Where the messages of a [Subscribe] method come from.</summary>
public interface IEventSource
{
    /// <summary>Subscribes for the client that the batch belongs to; its arguments may choose the messages.</summary>
    /// <typeparam name="TMessage">The type of the method's [EventMessage].</typeparam>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(FieldBatch batch);
}
