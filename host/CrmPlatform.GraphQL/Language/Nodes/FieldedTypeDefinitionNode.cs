namespace CrmPlatform.GraphQL.Language;

/// <summary>A definition or extension of an object or interface.</summary>
public abstract class FieldedTypeDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<NamedTypeNode> interfaces, IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields, bool isExtension, int start)
    : TypeDefinitionNode(description, name, directives, isExtension, start)
{
    /// <summary>The interfaces that it implements.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}
