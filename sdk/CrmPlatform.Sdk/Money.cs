namespace CrmPlatform.Sdk;

/// <summary>An amount in a currency.</summary>
/// <param name="Amount">The amount, with up to four decimals.</param>
/// <param name="Currency">The currency's ISO 4217 code, such as <c>EUR</c>.</param>
public readonly record struct Money(decimal Amount, string Currency);
