namespace CrmPlatform.GraphQL.Language;

/// <summary>A list of values.</summary>
public sealed class ListValueNode(IReadOnlyList<ValueNode> items, int start) : ValueNode(start)
{
    /// <summary>The items.</summary>
    public IReadOnlyList<ValueNode> Items { get; } = items;
}
