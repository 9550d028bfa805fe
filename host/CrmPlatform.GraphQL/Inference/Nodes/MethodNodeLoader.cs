using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Nodes;

/// <summary>Loads objects by a method that takes ids and returns a dictionary.</summary>
internal sealed class MethodNodeLoader(Invocation invoke, string idsArgument, Func<object, object, object?> find) : NodeLoader
{
    public override ValueTask<IReadOnlyDictionary<Guid, object>> LoadAsync(FieldBatch batch, FieldSelection selection, IReadOnlyCollection<Guid> keys) =>
        FindAsync(batch, keys);

    public override async ValueTask<IReadOnlyDictionary<Guid, object>> FindAsync(FieldBatch batch, IReadOnlyCollection<Guid> keys)
    {
        var arguments = new Dictionary<string, object?> { [idsArgument] = keys.ToList() };
        var found = await invoke(null, batch, arguments);
        var objects = new Dictionary<Guid, object>();
        foreach (var key in keys)
        {
            if (found is not null && find(found, key) is { } value)
            {
                objects[key] = value;
            }
        }

        return objects;
    }
}
