namespace CrmPlatform.GraphQL.Language;

/// <summary>The names of the places where directives may stand. spec: DirectiveLocation</summary>
internal static class DirectiveLocationNames
{
    /// <summary>All of them, in the specification's order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    ];

    public static bool IsLocation(string name) => All.Contains(name);
}
