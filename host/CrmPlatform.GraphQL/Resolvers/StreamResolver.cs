using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Resolvers;

/// <summary>Makes the event stream of a subscription's root field.</summary>
public abstract class StreamResolver : FieldResolver
{
    /// <summary>Finds the field's value for an event, which is then its only parent; null when the event is the value.</summary>
    public virtual BatchResolver? OfEvent => null;

    /// <summary>Subscribes. The batch has one parent, and gets no results.</summary>
    public abstract ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldBatch batch);
}
