using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Nodes;

/// <summary>Finds out which objects are there, and loads no more of them than their keys.</summary>
internal sealed class ExistingNodeLoader(NodeLoader loader) : NodeLoader
{
    public override ValueTask<IReadOnlyDictionary<Guid, object>> LoadAsync(FieldBatch batch, FieldSelection selection, IReadOnlyCollection<Guid> keys) =>
        loader.FindAsync(batch, keys);

    public override ValueTask<IReadOnlyDictionary<Guid, object>> FindAsync(FieldBatch batch, IReadOnlyCollection<Guid> keys) => loader.FindAsync(batch, keys);
}
