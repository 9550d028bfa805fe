using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>Finds directives and their arguments.</summary>
internal static class Directives
{
    public static DirectiveNode? Find(IReadOnlyList<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == name)
            {
                return directive;
            }
        }

        return null;
    }

    public static ValueNode? Argument(DirectiveNode directive, string name)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The label of a deferred fragment or streamed list; rules see to it that it is a constant.</summary>
    public static string? Label(DirectiveNode directive) => (Argument(directive, "label") as StringValueNode)?.Value;
}
