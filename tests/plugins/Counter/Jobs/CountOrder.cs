namespace Counter.Jobs;

/// <summary>How far to count.</summary>
/// <param name="To">The last number.</param>
/// <param name="HoldAt">Where to wait while there is a hold.</param>
/// <param name="FailAt">Where the code has a mistake.</param>
public sealed record CountOrder(int To, int? HoldAt, int? FailAt);
