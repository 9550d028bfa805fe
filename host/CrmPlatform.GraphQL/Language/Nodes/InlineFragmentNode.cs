namespace CrmPlatform.GraphQL.Language;

/// <summary>A fragment without a name.</summary>
public sealed class InlineFragmentNode(
    NamedTypeNode? typeCondition, IReadOnlyList<DirectiveNode> directives, SelectionSetNode selectionSet, int start) : SelectionNode(directives, start)
{
    /// <summary>The type that the fragment is for; null for the type around it.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>What is selected.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
