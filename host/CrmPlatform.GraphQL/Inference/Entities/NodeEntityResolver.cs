using System.Text.Json;
using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference.Arguments;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Nodes;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Entities;

/// <summary>Finds entities by their global ids, all in one load.</summary>
internal sealed class NodeEntityResolver(NodeLoader loader) : EntityResolver
{
    public override async ValueTask<IReadOnlyList<object?>> ResolveAsync(FieldBatch batch, IReadOnlyList<Representation> representations)
    {
        var keys = new object[representations.Count];
        var wanted = new HashSet<Guid>();
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Key(representations[i], loader.Type.Name);
            if (keys[i] is Guid key)
            {
                wanted.Add(key);
            }
        }

        try
        {
            IReadOnlyDictionary<Guid, object> found = wanted.Count == 0 ? new Dictionary<Guid, object>() : await loader.LoadAsync(batch, batch.Selection, wanted);
            return Array.ConvertAll(keys, k => k is Guid key ? found.GetValueOrDefault(key) : k);
        }
        catch (Exception exception) when (!batch.Cancellation.IsCancellationRequested)
        {
            throw UserErrors.ForClient(exception);
        }
    }

    /// <summary>The key of a representation's global id, or the exception that tells what is wrong with it.</summary>
    public static object Key(Representation representation, string type)
    {
        if (representation.Find("id") is not { } id)
        {
            return RepresentationErrors.NoKey(type);
        }

        try
        {
            return id.ValueKind == JsonValueKind.String && JsonStrings.Read(id) is { } text ? IdConversion.Read(text, type) : RepresentationErrors.Wrong(type, "id", "it is no text");
        }
        catch (FormatException exception)
        {
            return RepresentationErrors.Wrong(type, "id", exception.Message);
        }
    }
}
