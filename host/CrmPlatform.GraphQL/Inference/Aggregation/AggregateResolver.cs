using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Computes over the rows of all parents of a level in one statement.</summary>
internal sealed class AggregateResolver(AggregateModel model, AggregateSettings settings) : BatchResolver
{
    public override async ValueTask ResolveAsync(FieldBatch batch)
    {
        try
        {
            var rows = await AggregateRows.OfAsync(settings, batch);
            var selection = new AggregateSelection(model);
            selection.Add(batch.Selection, model.Type);
            var find = await ReadAsync(rows, batch, selection);
            for (var i = 0; i < batch.Parents.Count; i++)
            {
                var key = settings.Parents?.Of(batch.Parents[i]);
                batch.SetResult(i, new AggregateRow(rows, key, find(key), selection.Slots));
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

    // Where only groups are asked for there is nothing to compute yet.
    private async Task<Func<object?, object?[]?>> ReadAsync(AggregateRows rows, FieldBatch batch, AggregateSelection selection)
    {
        var slots = selection.Slots.Keys.ToList();
        if (settings.Parents is not { Of: var keyOf })
        {
            var all = slots.Count == 0 ? null : (await rows.ReadAsync([], slots)).SingleOrDefault();
            return _ => all;
        }

        var keys = batch.Parents.Select(keyOf).OfType<object>().Distinct().ToList();
        var found = slots.Count == 0 || keys.Count == 0 ? [] : (await rows.ReadAsync(keys, slots)).ToDictionary(r => r[0]!, r => r[1..]);
        return key => key is null ? null : found.GetValueOrDefault(key);
    }
}
