using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Groups the rows of all aggregates of a level in one statement.</summary>
internal sealed class GroupsResolver(AggregateModel model) : BatchResolver
{
    private const int MaxRead = 20_000;

    public override async ValueTask ResolveAsync(FieldBatch batch)
    {
        foreach (var own in Enumerable.Range(0, batch.Parents.Count).GroupBy(i => ((AggregateRow)batch.Parents[i]).Rows))
        {
            try
            {
                var groups = await ReadAsync(own.Key, batch, own.Select(i => (AggregateRow)batch.Parents[i]).ToList());
                foreach (var i in own)
                {
                    batch.SetResult(i, groups(((AggregateRow)batch.Parents[i]).Parent));
                }
            }
            catch (Exception exception) when (!batch.Cancellation.IsCancellationRequested)
            {
                foreach (var i in own)
                {
                    batch.SetError(i, UserErrors.ForClient(exception));
                }
            }
        }
    }

    private async Task<Func<object?, List<GroupRow>>> ReadAsync(AggregateRows rows, FieldBatch batch, IReadOnlyList<AggregateRow> parents)
    {
        var request = GroupRequest.Of(batch, model, rows.MaxGroups);
        var keys = parents.Select(p => p.Parent).OfType<object>().Distinct().ToList();
        var hasParents = rows.HasParents;
        if (hasParents && keys.Count == 0)
        {
            return static _ => [];
        }

        // The first groups of each parent would need a window over groups; they are few enough to be told apart here.
        var isOne = keys.Count <= 1;
        var found = await rows.ReadAsync(keys, request.Keys, [.. request.Slots.Keys], request.Order, isOne ? request.First : MaxRead + 1);
        if (!isOne && found.Count > MaxRead)
        {
            throw AggregateErrors.TooManyGroups(batch.Field.Name, MaxRead);
        }

        var first = hasParents ? 1 : 0;
        var paths = request.Keys.Select((k, i) => (k, i)).ToDictionary(k => k.k.Path, k => (k.k, first + k.i));
        var slots = request.Slots.ToDictionary(s => s.Key, s => first + request.Keys.Count + s.Value);
        var groups = found.ConvertAll(v => new GroupRow(rows, hasParents ? v[0] : null, v, slots, paths));
        request.CheckOrder(groups);
        if (!hasParents)
        {
            return _ => groups;
        }

        // A database has told the groups apart by parent; here each parent gets its own.
        var byParent = groups.GroupBy(g => g.Parent!).ToDictionary(g => g.Key, g => g.Take(request.First).ToList());
        return key => key is not null && byParent.TryGetValue(key, out var list) ? list : [];
    }
}
