namespace CrmPlatform.GraphQL.Language;

/// <summary>A directive that is applied.</summary>
public sealed class DirectiveNode(NameNode name, IReadOnlyList<ArgumentNode> arguments, int start) : SyntaxNode(start)
{
    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;
}
