namespace CrmPlatform.GraphQL.Language;

/// <summary>A definition of a field of an object or interface.</summary>
public sealed class FieldDefinitionNode(
    StringValueNode? description, NameNode name, IReadOnlyList<InputValueDefinitionNode> arguments, TypeNode type, IReadOnlyList<DirectiveNode> directives, int start)
    : SyntaxNode(start)
{
    /// <summary>The description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>The type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The directives.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
