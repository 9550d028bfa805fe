using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>The GraphQL types of a row type's aggregates, and what they stand for.</summary>
/// <param name="type">The type of all rows.</param>
/// <param name="keys">What rows are grouped by.</param>
internal sealed class AggregateModel(ObjectType type, GroupKeyShape keys)
{
    public ObjectType Type { get; } = type;

    public GroupKeyShape Keys { get; } = keys;

    /// <summary>The type of groups; set when the fields are read.</summary>
    public ObjectType? Group { get; set; }

    /// <summary>The columns of which something is computed, by GraphQL name.</summary>
    public Dictionary<string, AggregateColumn> Columns { get; } = new(StringComparer.Ordinal);
}
