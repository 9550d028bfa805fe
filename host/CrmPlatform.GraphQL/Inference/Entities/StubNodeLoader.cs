using CrmPlatform.GraphQL.Inference.Nodes;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Entities;

/// <summary>Stands for objects of another owner: their keys are all that is known of them here.</summary>
internal sealed class StubNodeLoader(StubRecord stub) : NodeLoader
{
    public override ValueTask<IReadOnlyDictionary<Guid, object>> LoadAsync(FieldBatch batch, FieldSelection selection, IReadOnlyCollection<Guid> keys) =>
        new(WithoutLoading(selection, keys));

    public override ValueTask<IReadOnlyDictionary<Guid, object>> FindAsync(FieldBatch batch, IReadOnlyCollection<Guid> keys) => LoadAsync(batch, batch.Selection, keys);

    public override IReadOnlyDictionary<Guid, object> WithoutLoading(FieldSelection selection, IReadOnlyCollection<Guid> keys) =>
        keys.ToDictionary(k => k, k => stub.Make(k, selection));
}
