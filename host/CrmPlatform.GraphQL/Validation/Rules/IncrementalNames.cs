using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>The directives of incremental delivery. spec: draft, sec--defer, sec--stream</summary>
internal static class IncrementalNames
{
    public const string Defer = "defer";
    public const string Stream = "stream";

    public static DirectiveNode? Find(IReadOnlyList<DirectiveNode> directives, string name) => directives.FirstOrDefault(d => d.Name.Value == name);

    public static ValueNode? Argument(DirectiveNode directive, string name) => directive.Arguments.FirstOrDefault(a => a.Name.Value == name)?.Value;
}
