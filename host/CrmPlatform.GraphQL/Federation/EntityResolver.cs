using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Federation;

/// <summary>Finds the entities of one type for a gateway, all of a request at once.</summary>
public abstract class EntityResolver
{
    /// <summary>Finds the entities.</summary>
    /// <param name="batch">What is selected of them, services and cancellation.</param>
    /// <param name="representations">What the gateway knows of each.</param>
    /// <returns>One for each representation, in their order: the entity, null when it is not there, or an exception when it cannot be told.</returns>
    public abstract ValueTask<IReadOnlyList<object?>> ResolveAsync(FieldBatch batch, IReadOnlyList<Representation> representations);
}
