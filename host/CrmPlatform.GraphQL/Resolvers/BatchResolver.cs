using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Resolvers;

/// <summary>Finds the values for all parents of a level at once.</summary>
/// <remarks>Every parent gets a value or an error. Batches of a request run one after another, so that they can share a database connection.</remarks>
public abstract class BatchResolver : FieldResolver
{
    /// <summary>Finds the values.</summary>
    public abstract ValueTask ResolveAsync(FieldBatch batch);
}
