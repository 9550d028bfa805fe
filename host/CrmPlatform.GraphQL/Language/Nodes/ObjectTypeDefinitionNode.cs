namespace CrmPlatform.GraphQL.Language;

/// <summary>A definition or extension of an object type.</summary>
public sealed class ObjectTypeDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<NamedTypeNode> interfaces, IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields, bool isExtension, int start)
    : FieldedTypeDefinitionNode(description, name, interfaces, directives, fields, isExtension, start);
