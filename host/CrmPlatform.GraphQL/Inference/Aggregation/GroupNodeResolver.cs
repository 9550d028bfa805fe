using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Nodes;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Loads the objects by whose ids rows are grouped, those of all groups at once.</summary>
/// <param name="loader">Loads them.</param>
/// <param name="idName">The GraphQL name of their id.</param>
internal sealed class GroupNodeResolver(NodeLoader loader, string idName) : BatchResolver
{
    public override async ValueTask ResolveAsync(FieldBatch batch)
    {
        try
        {
            var ids = batch.Parents.Select(p => ((KeyPart)p).ReadPlain(idName) as Guid?).ToList();
            var keys = ids.OfType<Guid>().Distinct().ToList();
            var found = keys.Count == 0 ? new Dictionary<Guid, object>() : await loader.LoadAsync(batch, batch.Selection, keys);
            for (var i = 0; i < ids.Count; i++)
            {
                batch.SetResult(i, ids[i] is { } id ? found.GetValueOrDefault(id) : null);
            }
        }
        catch (Exception exception) when (!batch.Cancellation.IsCancellationRequested)
        {
            for (var i = 0; i < batch.Parents.Count; i++)
            {
                batch.SetError(i, UserErrors.ForClient(exception));
            }
        }
    }
}
