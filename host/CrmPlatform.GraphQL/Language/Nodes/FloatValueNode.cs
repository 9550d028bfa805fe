namespace CrmPlatform.GraphQL.Language;

/// <summary>A number with a fraction or exponent.</summary>
public sealed class FloatValueNode(string text, int start) : ValueNode(start)
{
    /// <summary>The number as written.</summary>
    public string Text { get; } = text;
}
