using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Tests.Support;

/// <summary>Takes the events of a subscription from a function.</summary>
internal sealed class StreamFunction(Func<FieldBatch, IAsyncEnumerable<object?>> subscribe) : StreamResolver
{
    public override ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldBatch batch) => ValueTask.FromResult(subscribe(batch));
}
