using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas;

/// <summary>The directives that every schema has. spec: sec-Type-System.Directives.Built-in-Directives</summary>
public static class SpecifiedDirectives
{
    /// <summary>Why something is deprecated when nobody says why.</summary>
    public const string NoLongerSupported = "No longer supported";

    private const DirectiveLocations Selections = DirectiveLocations.Field | DirectiveLocations.FragmentSpread | DirectiveLocations.InlineFragment;

    /// <summary><c>@include(if:)</c></summary>
    public static DirectiveDefinition Include { get; } = new("include", Selections, [If("Included when true.")])
    {
        Description = "Includes this field or fragment only when the `if` argument is true.",
    };

    /// <summary><c>@skip(if:)</c></summary>
    public static DirectiveDefinition Skip { get; } = new("skip", Selections, [If("Skipped when true.")])
    {
        Description = "Skips this field or fragment when the `if` argument is true.",
    };

    /// <summary><c>@deprecated(reason:)</c></summary>
    public static DirectiveDefinition Deprecated { get; } = new(
        "deprecated",
        DirectiveLocations.FieldDefinition | DirectiveLocations.ArgumentDefinition | DirectiveLocations.InputFieldDefinition | DirectiveLocations.EnumValue,
        [
            new InputValueDefinition("reason", new NonNullType(Scalars.String))
            {
                DefaultValue = new StringValueNode(NoLongerSupported, isBlock: false, -1),
                Description = "Why it is deprecated and what to use instead, in Markdown.",
            },
        ])
    {
        Description = "Marks what is no longer supported.",
    };

    /// <summary><c>@specifiedBy(url:)</c></summary>
    public static DirectiveDefinition SpecifiedBy { get; } = new(
        "specifiedBy",
        DirectiveLocations.Scalar,
        [new InputValueDefinition("url", new NonNullType(Scalars.String)) { Description = "The address of the scalar's specification." }])
    {
        Description = "Tells where a scalar is specified.",
    };

    /// <summary><c>@oneOf</c></summary>
    public static DirectiveDefinition OneOf { get; } = new("oneOf", DirectiveLocations.InputObject, [])
    {
        Description = "Demands that exactly one field is given, and is not null.",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    private static InputValueDefinition If(string description) => new("if", new NonNullType(Scalars.Boolean)) { Description = description };
}
