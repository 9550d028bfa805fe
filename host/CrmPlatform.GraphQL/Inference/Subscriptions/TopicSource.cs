using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.GraphQL.Inference.Subscriptions;

/// <summary>The messages of a topic, by the request's <see cref="ITopicEventReceiver"/>.</summary>
internal sealed class TopicSource(TopicTemplate topic) : IEventSource
{
    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(FieldBatch batch) =>
        batch.Services.GetRequiredService<ITopicEventReceiver>().SubscribeAsync<TMessage>(topic.Of(batch.Arguments), batch.Cancellation);
}
