using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Nodes;

/// <summary>Finds objects by global ids: <c>node(id:)</c> and <c>nodes(ids:)</c>, one load per type.</summary>
internal sealed class NodeResolver(IReadOnlyDictionary<string, NodeLoader> loaders, bool isList) : BatchResolver
{
    private const int MaxNodes = 200;

    /// <summary>What finds the objects of each type.</summary>
    public IReadOnlyDictionary<string, NodeLoader> Loaders => loaders;

    public override async ValueTask ResolveAsync(FieldBatch batch)
    {
        try
        {
            var value = isList
                ? await FindAsync(batch, ((IEnumerable<object?>)batch.Arguments["ids"]!).Select(id => (string)id!).ToList())
                : (object?)(await FindAsync(batch, [(string)batch.Arguments["id"]!]))[0];
            for (var i = 0; i < batch.Parents.Count; i++)
            {
                batch.SetResult(i, value);
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

    private async Task<List<object?>> FindAsync(FieldBatch batch, List<string> ids)
    {
        if (ids.Count > MaxNodes)
        {
            throw NodeErrors.TooMany(ids.Count, MaxNodes);
        }

        var keys = ids.ConvertAll(Read);
        var found = new Dictionary<(string Type, Guid Key), object>();
        foreach (var group in keys.GroupBy(k => k.Type, k => k.Key))
        {
            var objects = await loaders[group.Key].LoadAsync(batch, batch.Selection, group.Distinct().ToList());
            foreach (var (key, value) in objects)
            {
                found[(group.Key, key)] = value;
            }
        }

        return keys.ConvertAll(k => found.GetValueOrDefault(k));
    }

    private (string Type, Guid Key) Read(string id)
    {
        if (!NodeId.TryDecode(id, out var type, out var key))
        {
            throw NodeErrors.NotAnId(id);
        }

        return loaders.ContainsKey(type) ? (type, key) : throw NodeErrors.NotANode(type);
    }
}
