namespace CrmPlatform.GraphQL.Language;

/// <summary>A name.</summary>
public sealed class NameNode(string value, int start) : SyntaxNode(start)
{
    /// <summary>The name's text.</summary>
    public string Value { get; } = value;
}
