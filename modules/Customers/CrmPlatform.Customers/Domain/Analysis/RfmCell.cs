namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>Customers with the same scores.</summary>
/// <param name="Score">The scores of recency, frequency and monetary value, such as <c>555</c>.</param>
/// <param name="Customers">How many customers.</param>
/// <param name="Amount">The sum of what they bought.</param>
public sealed record RfmCell(string Score, int Customers, decimal Amount);
