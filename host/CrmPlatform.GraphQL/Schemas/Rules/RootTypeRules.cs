using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>The root types are different types. spec: sec-Root-Operation-Types</summary>
internal static class RootTypeRules
{
    public static void Check(Schema schema, SchemaProblems problems)
    {
        var roots = new (string Operation, ObjectType? Type)[] { ("query", schema.Query), ("mutation", schema.Mutation), ("subscription", schema.Subscription) };
        foreach (var shared in roots.Where(r => r.Type is not null).GroupBy(r => r.Type).Where(g => g.Count() > 1))
        {
            problems.Add(SchemaErrors.RootTypesShared(shared.Key!.Name, string.Join(" and ", shared.Select(r => r.Operation))));
        }
    }
}
