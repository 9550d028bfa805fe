namespace CrmPlatform.Sdk.Analysis;

/// <summary>Two records that mean the same, as it seems.</summary>
/// <param name="First">The place of the one.</param>
/// <param name="Second">The place of the other, after it.</param>
/// <param name="Score">How alike they are, from 0 to 1.</param>
public readonly record struct MatchPair(int First, int Second, double Score);
