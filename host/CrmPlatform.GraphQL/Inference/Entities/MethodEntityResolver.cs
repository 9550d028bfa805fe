using System.Collections;
using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Entities;

/// <summary>Finds entities by the first [ReferenceResolver] method that a representation has the fields for.</summary>
/// <param name="type">The entities' type.</param>
/// <param name="methods">The methods, in their order.</param>
/// <param name="otherwise">Finds those that no method fits; null when nothing does.</param>
internal sealed class MethodEntityResolver(string type, IReadOnlyList<ReferenceMethod> methods, EntityResolver? otherwise) : EntityResolver
{
    public override async ValueTask<IReadOnlyList<object?>> ResolveAsync(FieldBatch batch, IReadOnlyList<Representation> representations)
    {
        var found = new object?[representations.Count];
        foreach (var group in Enumerable.Range(0, found.Length).GroupBy(i => methods.FirstOrDefault(m => m.Fits(representations[i]))))
        {
            var positions = group.ToList();
            if (group.Key is { } method)
            {
                await CallAsync(method, batch, representations, positions, found);
            }
            else
            {
                var others = otherwise is null
                    ? positions.ConvertAll<object?>(_ => RepresentationErrors.NoKey(type))
                    : await otherwise.ResolveAsync(batch, positions.ConvertAll(i => representations[i]));
                Place(others, positions, found);
            }
        }

        return found;
    }

    private static async ValueTask CallAsync(
        ReferenceMethod method, FieldBatch batch, IReadOnlyList<Representation> representations, List<int> positions, object?[] found)
    {
        var readable = new List<(int Position, object?[] Values)>();
        foreach (var position in positions)
        {
            try
            {
                readable.Add((position, method.Read(representations[position])));
            }
            catch (GraphQLException exception)
            {
                found[position] = exception;
            }
        }

        if (method.KeyList is { } keys)
        {
            var all = await CallAsync(method, [keys(readable.ConvertAll(r => r.Values))], batch);
            Place(all as IList ?? readable.ConvertAll<object?>(_ => all), readable.ConvertAll(r => r.Position), found);
            return;
        }

        foreach (var (position, values) in readable)
        {
            found[position] = await CallAsync(method, values, batch);
        }
    }

    private static async ValueTask<object?> CallAsync(ReferenceMethod method, object?[] values, FieldBatch batch)
    {
        try
        {
            return await method.Invoke(values, batch);
        }
        catch (Exception exception) when (!batch.Cancellation.IsCancellationRequested)
        {
            return UserErrors.ForClient(exception);
        }
    }

    private static void Place(IEnumerable values, List<int> positions, object?[] found)
    {
        var next = 0;
        foreach (var value in values)
        {
            if (next < positions.Count)
            {
                found[positions[next++]] = value;
            }
        }

        if (next < positions.Count)
        {
            throw new InvalidOperationException($"A [ReferenceResolver] method returned {next} values for {positions.Count} keys. Return one for each, in their order.");
        }
    }
}
