namespace CrmPlatform.GraphQL.Language;

/// <summary>A definition or extension of an input object.</summary>
public sealed class InputObjectTypeDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<InputValueDefinitionNode> fields, bool isExtension, int start)
    : TypeDefinitionNode(description, name, directives, isExtension, start)
{
    /// <summary>The fields.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}
