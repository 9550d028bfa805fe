using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Resolvers;

/// <summary>Makes the event stream of a subscription's root field; each event is the field's value.</summary>
public abstract class StreamResolver : FieldResolver
{
    /// <summary>Subscribes. The batch has one parent, and gets no results.</summary>
    public abstract ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldBatch batch);
}
