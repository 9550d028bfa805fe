namespace CrmPlatform.GraphQL.Language;

/// <summary>A definition or extension of a scalar.</summary>
public sealed class ScalarTypeDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives, bool isExtension, int start)
    : TypeDefinitionNode(description, name, directives, isExtension, start);
