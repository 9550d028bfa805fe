namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>A purchase with all its lines.</summary>
/// <param name="Day">The day of the last line, in UTC.</param>
/// <param name="Amount">The sum of the lines.</param>
public readonly record struct Purchase(DateOnly Day, decimal Amount);
