using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.Conformance.Resolving;

/// <summary>Asks a function for the events of a subscription.</summary>
internal sealed class Events(Func<Arguments, CancellationToken, IAsyncEnumerable<object?>> subscribe) : StreamResolver
{
    public override ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldBatch batch)
        => ValueTask.FromResult(subscribe(new Arguments(batch), batch.Cancellation));
}
