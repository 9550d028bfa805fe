using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Federation;

/// <summary>The directives of Apollo Federation 2.3 that a subgraph may use. spec: apollo subgraph specification</summary>
internal static class FederationDirectives
{
    private const string Url = "https://specs.apollo.dev/federation/v2.3";
    private const DirectiveLocations Anywhere =
        DirectiveLocations.Scalar | DirectiveLocations.Object | DirectiveLocations.FieldDefinition | DirectiveLocations.ArgumentDefinition | DirectiveLocations.Interface
        | DirectiveLocations.Union | DirectiveLocations.Enum | DirectiveLocations.EnumValue | DirectiveLocations.InputObject | DirectiveLocations.InputFieldDefinition;

    private static readonly GraphQLType Text = new NonNullType(Scalars.String);

    public static IReadOnlyList<DirectiveDefinition> All { get; } =
    [
        new("key", DirectiveLocations.Object | DirectiveLocations.Interface, [new("fields", Text), new("resolvable", Scalars.Boolean)]) { IsRepeatable = true },
        new("requires", DirectiveLocations.FieldDefinition, [new("fields", Text)]),
        new("provides", DirectiveLocations.FieldDefinition, [new("fields", Text)]),
        new("external", DirectiveLocations.Object | DirectiveLocations.FieldDefinition, []),
        new("shareable", DirectiveLocations.Object | DirectiveLocations.FieldDefinition, []) { IsRepeatable = true },
        new("inaccessible", Anywhere, []),
        new("tag", Anywhere, [new("name", Text)]) { IsRepeatable = true },
        new("override", DirectiveLocations.FieldDefinition, [new("from", Text)]),
        new("interfaceObject", DirectiveLocations.Object, []),
        new("composeDirective", DirectiveLocations.Schema, [new("name", Text)]) { IsRepeatable = true },
        new("link", DirectiveLocations.Schema, [new("url", Text), new("as", Scalars.String), new("for", Scalars.String), new("import", new ListType(Scalars.JSON))]) { IsRepeatable = true },
    ];

    public static bool IsOne(string name) => All.Any(d => d.Name == name);

    /// <summary>The schema's @link that brings the directives in use.</summary>
    public static DirectiveNode Link(IEnumerable<string> used) => Link(Url, All.Select(d => d.Name).Where(n => n != "link").Intersect(used));

    /// <summary>A @link that brings directives.</summary>
    public static DirectiveNode Link(string url, IEnumerable<string> names) =>
        new(Name("link"), [Argument("url", url), new(Name("import"), new ListValueNode([.. names.Select(n => Value("@" + n))], -1), -1)], -1);

    /// <summary>A key of one field that this subgraph finds objects by, or only refers to them.</summary>
    public static DirectiveNode Key(string field, bool isResolvable) => new(
        Name("key"), isResolvable ? [Argument("fields", field)] : [Argument("fields", field), new(Name("resolvable"), new BooleanValueNode(false, -1), -1)], -1);

    /// <summary>A directive with one text argument, or none.</summary>
    public static DirectiveNode Of(string name, string? argument = null, string? value = null) =>
        new(Name(name), argument is null ? [] : [Argument(argument, value!)], -1);

    private static ArgumentNode Argument(string name, string value) => new(Name(name), Value(value), -1);

    private static StringValueNode Value(string text) => new(text, isBlock: false, -1);

    private static NameNode Name(string name) => new(name, -1);
}
