using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Schemas.Sdl;

/// <summary>Reads the directives that change a definition.</summary>
internal static class SdlDirectives
{
    /// <summary>Why something is deprecated; null when it is not.</summary>
    public static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives) =>
        Text(directives, SpecifiedDirectives.Deprecated.Name, "reason", SpecifiedDirectives.NoLongerSupported);

    /// <summary>A text argument of a directive; null when the directive is not there.</summary>
    public static string? Text(IReadOnlyList<DirectiveNode> directives, string directive, string argument, string? otherwise)
    {
        var found = directives.FirstOrDefault(d => d.Name.Value == directive);
        return found is null ? null : (found.Arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value as StringValueNode)?.Value ?? otherwise;
    }
}
