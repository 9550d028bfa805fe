namespace CrmPlatform.GraphQL.Language;

/// <summary>A definition or extension of a named type.</summary>
public abstract class TypeDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives, bool isExtension, int start)
    : TypeSystemDefinitionNode(description, directives, isExtension, start)
{
    /// <summary>The type's name.</summary>
    public NameNode Name { get; } = name;
}
