using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Federation;

/// <summary>Answers <c>_entities</c>: each type's entities are asked for once, and stand in the order of the representations.</summary>
internal sealed class EntitiesResolver(IReadOnlyDictionary<string, EntityResolver> resolvers, IReadOnlyDictionary<string, ObjectType> types, int max) : BatchResolver
{
    public override async ValueTask ResolveAsync(FieldBatch batch)
    {
        var given = ((IEnumerable<object?>)batch.Arguments["representations"]!).ToList();
        if (given.Count > max)
        {
            batch.SetError(0, FederationErrors.TooMany(given.Count, max));
            return;
        }

        var found = new object?[given.Count];
        var byType = new Dictionary<string, List<(int Position, Representation Representation)>>(StringComparer.Ordinal);
        for (var i = 0; i < found.Length; i++)
        {
            if (Representation.Read(given[i]) is not { } representation)
            {
                found[i] = FederationErrors.NoRepresentation(i);
            }
            else if (!resolvers.ContainsKey(representation.TypeName))
            {
                found[i] = FederationErrors.NoEntity(representation.TypeName);
            }
            else
            {
                (byType.TryGetValue(representation.TypeName, out var list) ? list : byType[representation.TypeName] = []).Add((i, representation));
            }
        }

        foreach (var (type, asked) in byType)
        {
            await FindAsync(batch, type, asked, found);
        }

        batch.SetResult(0, found);
    }

    private async ValueTask FindAsync(FieldBatch batch, string type, List<(int Position, Representation Representation)> asked, object?[] found)
    {
        try
        {
            var entities = await resolvers[type].ResolveAsync(batch, asked.ConvertAll(a => a.Representation));
            for (var i = 0; i < asked.Count; i++)
            {
                // An entity of an interface says by itself of which type it is.
                found[asked[i].Position] = entities[i] is { } entity and not Exception && types.TryGetValue(type, out var known) ? new TypedObject(known, entity) : entities[i];
            }
        }
        catch (Exception exception) when (!batch.Cancellation.IsCancellationRequested)
        {
            foreach (var (position, _) in asked)
            {
                found[position] = exception;
            }
        }
    }
}
