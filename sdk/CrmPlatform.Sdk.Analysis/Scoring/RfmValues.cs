namespace CrmPlatform.Sdk.Analysis;

/// <summary>What a customer is scored by.</summary>
/// <param name="Recency">Days since the last purchase.</param>
/// <param name="Frequency">How many purchases.</param>
/// <param name="Monetary">Their sum, in one currency.</param>
public readonly record struct RfmValues(int Recency, int Frequency, decimal Monetary);
