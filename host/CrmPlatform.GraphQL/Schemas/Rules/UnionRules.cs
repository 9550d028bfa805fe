using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>Unions have members, each once. spec: sec-Unions.Type-Validation</summary>
internal static class UnionRules
{
    public static void Check(UnionType type, SchemaProblems problems)
    {
        if (type.Members.Count == 0)
        {
            problems.Add(SchemaErrors.NoMembers(type));
        }

        var seen = new HashSet<ObjectType>();
        foreach (var member in type.Members)
        {
            if (!seen.Add(member))
            {
                problems.Add(SchemaErrors.MemberTwice(type, member));
            }
        }
    }
}
