namespace Counter.Jobs;

/// <summary>What is bet on.</summary>
/// <param name="On">The number.</param>
public sealed record BetOrder(int On);
