using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.Benchmarks.Fuzz;

/// <summary>Answers by the field's type: objects, names of types for abstract ones, now and then null.</summary>
internal sealed class FuzzResolver : BatchResolver
{
    public override ValueTask ResolveAsync(FieldBatch batch)
    {
        for (var i = 0; i < batch.Parents.Count; i++)
        {
            batch.SetResult(i, batch.ResponseKey.Length % 7 == 6 ? null : ValueOf(batch.Field.Type, batch.Arguments.Count));
        }

        return ValueTask.CompletedTask;
    }

    private static object? ValueOf(GraphQLType type, int salt) => type switch
    {
        NonNullType { OfType: var inner } => ValueOf(inner, salt),
        ListType { OfType: var item } => new[] { ValueOf(item, salt), ValueOf(item, salt + 1), item is NonNullType ? ValueOf(item, salt) : null },
        ScalarType { Name: "Int" } => salt,
        ScalarType { Name: "Boolean" } => salt % 2 == 0,
        ScalarType => "text \u0000 \" 😀",
        CompositeType { Name: "Canine" } => "Dog",
        CompositeType composite => composite is ObjectType ? composite.Name : salt % 2 == 0 ? "Dog" : "Cat",
        _ => null,
    };
}
