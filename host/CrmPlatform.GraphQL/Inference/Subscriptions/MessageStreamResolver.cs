using System.Runtime.CompilerServices;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Subscriptions;

/// <summary>Subscribes to messages, and asks a method for the field's value of each.</summary>
/// <typeparam name="TMessage">The messages' type.</typeparam>
internal sealed class MessageStreamResolver<TMessage>(IEventSource source, BatchResolver ofEvent) : StreamResolver
{
    public override BatchResolver OfEvent => ofEvent;

    public override async ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldBatch batch)
    {
        try
        {
            return ReadAsync(await source.SubscribeAsync<TMessage>(batch), batch.Cancellation);
        }
        catch (Exception exception) when (!batch.Cancellation.IsCancellationRequested && UserErrors.ForClient(exception) is var told && told != exception)
        {
            throw told;
        }
    }

    private static async IAsyncEnumerable<object?> ReadAsync(ISourceStream<TMessage> messages, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using (messages)
        {
            await foreach (var message in messages.ReadEventsAsync().WithCancellation(cancellation))
            {
                yield return message;
            }
        }
    }
}
