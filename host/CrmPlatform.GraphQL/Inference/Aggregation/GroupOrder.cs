namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>What groups are sorted by.</summary>
/// <param name="Slot">What is computed of their rows; null for the group's keys.</param>
/// <param name="IsAverage">Whether it is the sum through the number of values.</param>
/// <param name="Descending">Whether the greatest comes first.</param>
internal readonly record struct GroupOrder(Slot? Slot, bool IsAverage, bool Descending);
