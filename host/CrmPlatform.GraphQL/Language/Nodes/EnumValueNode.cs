namespace CrmPlatform.GraphQL.Language;

/// <summary>A value of an enumeration.</summary>
public sealed class EnumValueNode(string name, int start) : ValueNode(start)
{
    /// <summary>The value's name.</summary>
    public string Name { get; } = name;
}
