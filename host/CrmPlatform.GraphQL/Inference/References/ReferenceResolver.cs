using System.Collections;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Nodes;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.References;

/// <summary>Turns references into the objects that they stand for, loaded by their owner, all of a level at once.</summary>
/// <param name="inner">Finds the references.</param>
/// <param name="loader">The owner's loader.</param>
/// <param name="idOf">Reads the id of a reference.</param>
internal sealed class ReferenceResolver(FieldResolver inner, NodeLoader loader, Func<object, object?> idOf) : BatchResolver
{
    public override async ValueTask ResolveAsync(FieldBatch batch)
    {
        var captured = new CapturedBatch(batch);
        if (inner is PropertyResolver property)
        {
            for (var i = 0; i < batch.Parents.Count; i++)
            {
                captured.SetResult(i, property.Read(batch.Parents[i]));
            }
        }
        else
        {
            await ((BatchResolver)inner).ResolveAsync(captured);
        }

        try
        {
            var objects = await LoadAsync(batch, captured.Results);
            for (var i = 0; i < batch.Parents.Count; i++)
            {
                if (!captured.Failed.Contains(i))
                {
                    Set(batch, i, captured.Results[i], objects);
                }
            }
        }
        catch (Exception exception) when (!batch.Cancellation.IsCancellationRequested)
        {
            for (var i = 0; i < batch.Parents.Count; i++)
            {
                if (!captured.Failed.Contains(i))
                {
                    batch.SetError(i, UserErrors.ForClient(exception));
                }
            }
        }
    }

    private async ValueTask<IReadOnlyDictionary<Guid, object>> LoadAsync(FieldBatch batch, IReadOnlyList<object?> references)
    {
        var keys = new HashSet<Guid>();
        foreach (var reference in references)
        {
            foreach (var one in reference as IEnumerable ?? new[] { reference })
            {
                if (one is not null && idOf(one) is Guid key)
                {
                    keys.Add(key);
                }
            }
        }

        if (keys.Count == 0)
        {
            return new Dictionary<Guid, object>();
        }

        return loader.WithoutLoading(batch.Selection, keys) ?? await loader.LoadAsync(batch, batch.Selection, keys);
    }

    private void Set(FieldBatch batch, int parent, object? reference, IReadOnlyDictionary<Guid, object> objects)
    {
        if (reference is IEnumerable list)
        {
            batch.SetResult(parent, list.Cast<object?>().Select(r => Find(r, objects)).ToList());
            return;
        }

        var found = Find(reference, objects);
        if (found is null && reference is not null && batch.Field.Type is NonNullType)
        {
            batch.SetError(parent, NodeErrors.Missing(loader.Type.Name));
            return;
        }

        batch.SetResult(parent, found);
    }

    private object? Find(object? reference, IReadOnlyDictionary<Guid, object> objects) =>
        reference is not null && idOf(reference) is Guid key ? objects.GetValueOrDefault(key) : null;
}
