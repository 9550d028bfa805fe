using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>Names are GraphQL names, not reserved, and given once. spec: sec-Names</summary>
internal static class NameRules
{
    public static void Check(string name, string what, string origin, SchemaProblems problems)
    {
        if (!Characters.IsName(name))
        {
            problems.Add(SchemaErrors.BadName(what, origin));
        }
        else if (name.StartsWith("__", StringComparison.Ordinal))
        {
            problems.Add(SchemaErrors.ReservedName(what, origin));
        }
    }

    /// <summary>Whether types and directives have names of their own; without, no schema can be made.</summary>
    public static bool AreUnique(IEnumerable<NamedType> types, IEnumerable<DirectiveDefinition> directives, SchemaProblems problems)
    {
        var before = problems.Errors.Count;
        foreach (var same in types.GroupBy(t => t.Name).Where(g => g.Count() > 1))
        {
            problems.Add(SchemaErrors.TypeTwice(same.Key, Origin.Of(same.First()), Origin.Of(same.Skip(1).First())));
        }

        foreach (var same in directives.GroupBy(d => d.Name).Where(g => g.Count() > 1))
        {
            problems.Add(SchemaErrors.DirectiveTwice(same.Key));
        }

        return problems.Errors.Count == before;
    }
}
