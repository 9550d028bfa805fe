namespace CrmPlatform.Sdk.Analysis;

/// <summary>What is known of a customer's purchases; all times in one unit of the caller's choice.</summary>
/// <param name="Repeats">x: how many purchases after the first.</param>
/// <param name="Recency">t_x: the time from the first purchase to the last; 0 without repeats.</param>
/// <param name="Age">T: the time from the first purchase to the end of the observation.</param>
/// <param name="MeanValue">The mean amount of the repeated purchases; 0 without repeats.</param>
public readonly record struct PurchaseHistory(int Repeats, double Recency, double Age, double MeanValue);
