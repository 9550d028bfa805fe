using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Sdl;

/// <summary>What a text may do with a directive.</summary>
/// <param name="Locations">Where it may stand.</param>
/// <param name="IsRepeatable">Whether it may stand more than once at a place.</param>
/// <param name="Arguments">The names of its arguments, with whether they must be given.</param>
internal sealed record SdlDirective(DirectiveLocations Locations, bool IsRepeatable, IReadOnlyDictionary<string, bool> Arguments)
{
    public static SdlDirective Of(DirectiveDefinition definition) =>
        new(definition.Locations, definition.IsRepeatable, definition.Arguments.ToDictionary(a => a.Name, a => a.IsRequired));

    public static SdlDirective Of(DirectiveDefinitionNode node)
    {
        var arguments = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var argument in node.Arguments)
        {
            arguments[argument.Name.Value] = argument is { Type: NonNullTypeNode, DefaultValue: null };
        }

        return new(node.Locations.Aggregate(DirectiveLocations.None, (all, l) => all | DirectiveLocationNaming.Parse(l.Value)), node.IsRepeatable, arguments);
    }
}
