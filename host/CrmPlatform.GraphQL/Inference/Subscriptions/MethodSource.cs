using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Subscriptions;

/// <summary>The messages that the method returns which [Subscribe(With = ...)] names.</summary>
internal sealed class MethodSource(Invocation invoke) : IEventSource
{
    public async ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(FieldBatch batch) =>
        await invoke(batch.Parents[0], batch, batch.Arguments) switch
        {
            ISourceStream<TMessage> stream => stream,
            var messages => new Stream<TMessage>((IAsyncEnumerable<TMessage>)messages!),
        };

    private sealed class Stream<TMessage>(IAsyncEnumerable<TMessage> messages) : ISourceStream<TMessage>
    {
        public IAsyncEnumerable<TMessage> ReadEventsAsync() => messages;

        public ValueTask DisposeAsync() => default;
    }
}
