using System.Runtime.CompilerServices;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Subscriptions;

/// <summary>Asks a method for the events of a subscription.</summary>
/// <typeparam name="T">The events' type.</typeparam>
internal sealed class EventStreamResolver<T> : StreamResolver
{
    private readonly Invocation _invoke;
    private readonly Func<object?, object?>? _convert;

    public EventStreamResolver(Invocation invoke, Func<object?, object?>? convert) => (_invoke, _convert) = (invoke, convert);

    public override async ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldBatch batch)
    {
        try
        {
            var events = (IAsyncEnumerable<T>)(await _invoke(batch.Parents[0], batch, batch.Arguments))!;
            return ReadAsync(events, _convert, batch.Cancellation);
        }
        catch (Exception exception) when (!batch.Cancellation.IsCancellationRequested && UserErrors.ForClient(exception) is var told && told != exception)
        {
            throw told;
        }
    }

    private static async IAsyncEnumerable<object?> ReadAsync(IAsyncEnumerable<T> events, Func<object?, object?>? convert, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var one in events.WithCancellation(cancellation))
        {
            yield return convert is null ? one : convert(one);
        }
    }
}
