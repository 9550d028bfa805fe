namespace CrmPlatform.GraphQL.Language;

/// <summary>A definition or extension of an interface.</summary>
public sealed class InterfaceTypeDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<NamedTypeNode> interfaces, IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields, bool isExtension, int start)
    : FieldedTypeDefinitionNode(description, name, interfaces, directives, fields, isExtension, start);
