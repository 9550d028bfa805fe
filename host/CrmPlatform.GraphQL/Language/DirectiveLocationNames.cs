using System.Collections.Frozen;

namespace CrmPlatform.GraphQL.Language;

/// <summary>The names of the places where directives may stand. spec: DirectiveLocation</summary>
internal static class DirectiveLocationNames
{
    private static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.Ordinal,
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION");

    public static bool IsLocation(string name) => All.Contains(name);
}
