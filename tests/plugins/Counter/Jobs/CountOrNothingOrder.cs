namespace Counter.Jobs;

/// <summary>How far to count.</summary>
/// <param name="To">The last number.</param>
/// <param name="HoldAt">After which number to wait while there is a hold.</param>
public sealed record CountOrNothingOrder(int To, int? HoldAt);
