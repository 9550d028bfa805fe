namespace CrmPlatform.Sdk.Analysis;

/// <summary>How far a value looks, and what later money is worth.</summary>
/// <param name="Periods">How many periods, such as months.</param>
/// <param name="PeriodLength">How long a period is in the unit of time of the histories.</param>
/// <param name="Discount">The discount of one period: 0.01 for one percent.</param>
public readonly record struct ValueHorizon(int Periods, double PeriodLength, double Discount);
