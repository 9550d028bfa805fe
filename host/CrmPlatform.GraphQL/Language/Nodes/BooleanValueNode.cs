namespace CrmPlatform.GraphQL.Language;

/// <summary>True or false.</summary>
public sealed class BooleanValueNode(bool value, int start) : ValueNode(start)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;
}
