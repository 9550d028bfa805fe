namespace CrmPlatform.GraphQL.Language;

/// <summary>An argument of a field or directive.</summary>
public sealed class ArgumentNode(NameNode name, ValueNode value, int start) : SyntaxNode(start)
{
    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value.</summary>
    public ValueNode Value { get; } = value;
}
