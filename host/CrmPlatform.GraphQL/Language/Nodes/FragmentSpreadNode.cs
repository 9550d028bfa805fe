namespace CrmPlatform.GraphQL.Language;

/// <summary>The place where a named fragment is used.</summary>
public sealed class FragmentSpreadNode(NameNode name, IReadOnlyList<DirectiveNode> directives, int start) : SelectionNode(directives, start)
{
    /// <summary>The fragment's name.</summary>
    public NameNode Name { get; } = name;
}
