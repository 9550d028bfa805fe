namespace CrmPlatform.GraphQL.Language;

/// <summary>A string.</summary>
public sealed class StringValueNode(string value, bool isBlock, int start) : ValueNode(start)
{
    /// <summary>The text, with escapes read and block indentation removed.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it was written as a block string.</summary>
    public bool IsBlock { get; } = isBlock;
}
