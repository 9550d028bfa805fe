namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>What was computed of the rows of a group.</summary>
/// <param name="rows">The rows of all groups.</param>
/// <param name="parent">The parent's key; null when there is no parent.</param>
/// <param name="values">The values of slots and keys.</param>
/// <param name="slots">Where a slot's value stands.</param>
/// <param name="keys">Where a key's value stands, by its path.</param>
internal sealed class GroupRow(
    AggregateRows rows, object? parent, object?[] values, IReadOnlyDictionary<Slot, int> slots, IReadOnlyDictionary<string, (GroupKey Key, int Index)> keys)
    : AggregateRow(rows, parent, values, slots)
{
    /// <summary>The value that the group's rows share.</summary>
    /// <exception cref="GraphQLException">They are not grouped by it.</exception>
    public object? KeyAt(string path) => Find(path) is var (key, index) ? key.Read(Values![index]) : null;

    /// <summary>The value that the group's rows share, as the database gave it.</summary>
    /// <exception cref="GraphQLException">They are not grouped by it.</exception>
    public object? PlainKeyAt(string path) => Values![Find(path).Index];

    private (GroupKey Key, int Index) Find(string path) => keys.TryGetValue(path, out var found) ? found : throw AggregateErrors.NotGrouped(path);
}
