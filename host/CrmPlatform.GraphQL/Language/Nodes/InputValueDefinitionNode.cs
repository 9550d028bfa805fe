namespace CrmPlatform.GraphQL.Language;

/// <summary>A definition of an argument or of a field of an input object.</summary>
public sealed class InputValueDefinitionNode(
    StringValueNode? description, NameNode name, TypeNode type, ValueNode? defaultValue, IReadOnlyList<DirectiveNode> directives, int start)
    : SyntaxNode(start)
{
    /// <summary>The description, if any.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The default value, if any.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The directives.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
