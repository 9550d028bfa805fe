using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas;

/// <summary>The directives of incremental delivery. They are a draft, so a schema has them only when they are added to it.</summary>
public static class IncrementalDirectives
{
    /// <summary><c>@defer(if:, label:)</c>: the fragment may come after the rest of the answer.</summary>
    public static DirectiveDefinition Defer { get; } = new(
        "defer", DirectiveLocations.FragmentSpread | DirectiveLocations.InlineFragment, [If("Deferred when true or undefined."), Label()])
    {
        Description = "Directs the executor to defer this fragment when the `if` argument is true or undefined.",
    };

    /// <summary><c>@stream(if:, label:, initialCount:)</c>: the rest of the list may come after the rest of the answer.</summary>
    public static DirectiveDefinition Stream { get; } = new(
        "stream", DirectiveLocations.Field, [If("Stream when true or undefined."), Label(), InitialCount()])
    {
        Description = "Directs the executor to stream plural fields when the `if` argument is true or undefined.",
    };

    /// <summary>Whether a directive asks for parts of an answer later, which is between a client and whom it asks.</summary>
    internal static bool IsOne(string name) => name is "defer" or "stream";

    private static InputValueDefinition If(string description) => new("if", new NonNullType(Scalars.Boolean))
    {
        DefaultValue = new BooleanValueNode(true, -1),
        Description = description,
    };

    private static InputValueDefinition Label() => new("label", Scalars.String) { Description = "Unique name." };

    private static InputValueDefinition InitialCount() => new("initialCount", Scalars.Int)
    {
        DefaultValue = new IntValueNode("0", -1),
        Description = "Number of items to return immediately.",
    };
}
