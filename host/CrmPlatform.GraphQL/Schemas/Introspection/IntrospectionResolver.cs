using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Schemas.Introspection;

/// <summary>Reads a part of a schema that arguments choose.</summary>
/// <param name="read">Reads the value of a parent with the arguments.</param>
internal sealed class IntrospectionResolver(Func<object, IReadOnlyDictionary<string, object?>, object?> read) : BatchResolver
{
    public override ValueTask ResolveAsync(FieldBatch batch)
    {
        for (var i = 0; i < batch.Parents.Count; i++)
        {
            batch.SetResult(i, read(batch.Parents[i], batch.Arguments));
        }

        return ValueTask.CompletedTask;
    }
}
