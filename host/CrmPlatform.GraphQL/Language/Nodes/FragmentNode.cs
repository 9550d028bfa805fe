namespace CrmPlatform.GraphQL.Language;

/// <summary>A named fragment.</summary>
public sealed class FragmentNode(
    StringValueNode? description, NameNode name, NamedTypeNode typeCondition, IReadOnlyList<DirectiveNode> directives, SelectionSetNode selectionSet, int start)
    : ExecutableDefinitionNode(description, name, directives, selectionSet, start)
{
    /// <summary>The type that the fragment is for.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;
}
