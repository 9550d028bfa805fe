namespace CrmPlatform.GraphQL.Language;

/// <summary>An input object.</summary>
public sealed class ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields, int start) : ValueNode(start)
{
    /// <summary>The fields.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;
}
