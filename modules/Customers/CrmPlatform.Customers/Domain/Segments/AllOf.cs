namespace CrmPlatform.Customers.Domain.Segments;

/// <summary>Every one of the rules holds.</summary>
/// <param name="Rules">The rules, at least one.</param>
public sealed record AllOf(IReadOnlyList<Rule> Rules) : Rule;
