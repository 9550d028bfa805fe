namespace CrmPlatform.GraphQL.Language;

/// <summary>A definition or extension of an enumeration.</summary>
public sealed class EnumTypeDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<EnumValueDefinitionNode> values, bool isExtension, int start)
    : TypeDefinitionNode(description, name, directives, isExtension, start)
{
    /// <summary>The values.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}
