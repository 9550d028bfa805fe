using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.Benchmarks.Fuzz;

/// <summary>A subscription of two events, each the parent of what the event's fields are read from.</summary>
internal sealed class FuzzEvents : StreamResolver
{
    public override ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldBatch batch) => ValueTask.FromResult(Events());

    private static async IAsyncEnumerable<object?> Events()
    {
        yield return "Dog";
        await Task.Yield();
        yield return "Dog";
    }
}
