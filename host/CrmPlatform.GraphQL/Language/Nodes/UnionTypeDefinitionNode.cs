namespace CrmPlatform.GraphQL.Language;

/// <summary>A definition or extension of a union.</summary>
public sealed class UnionTypeDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<NamedTypeNode> members, bool isExtension, int start)
    : TypeDefinitionNode(description, name, directives, isExtension, start)
{
    /// <summary>The members.</summary>
    public IReadOnlyList<NamedTypeNode> Members { get; } = members;
}
