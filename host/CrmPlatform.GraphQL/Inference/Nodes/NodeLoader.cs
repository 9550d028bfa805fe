using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Nodes;

/// <summary>Loads objects of one type by their keys, all of a level at once.</summary>
internal abstract class NodeLoader
{
    public required ObjectType Type { get; init; }

    /// <summary>The objects that are there, by key, with what is selected of them loaded.</summary>
    public abstract ValueTask<IReadOnlyDictionary<Guid, object>> LoadAsync(FieldBatch batch, FieldSelection selection, IReadOnlyCollection<Guid> keys);

    /// <summary>The objects that are there, by key, with no more than their keys loaded.</summary>
    public abstract ValueTask<IReadOnlyDictionary<Guid, object>> FindAsync(FieldBatch batch, IReadOnlyCollection<Guid> keys);

    /// <summary>Objects that hold their keys alone, when no more is selected; null when they must be loaded.</summary>
    public virtual IReadOnlyDictionary<Guid, object>? WithoutLoading(FieldSelection selection, IReadOnlyCollection<Guid> keys) => null;
}
