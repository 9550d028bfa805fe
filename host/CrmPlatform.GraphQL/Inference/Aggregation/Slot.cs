namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>One value that a statement computes of a group.</summary>
/// <param name="Kind">What of it.</param>
/// <param name="Column">The column; null for a count of rows.</param>
internal readonly record struct Slot(SlotKind Kind, AggregateColumn? Column);
