namespace CrmPlatform.GraphQL.Language;

/// <summary>A whole number of any size.</summary>
public sealed class IntValueNode(string text, int start) : ValueNode(start)
{
    /// <summary>The number as written.</summary>
    public string Text { get; } = text;
}
