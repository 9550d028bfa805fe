namespace CrmPlatform.Customers.Domain.Segments;

/// <summary>One of the rules holds, or several.</summary>
/// <param name="Rules">The rules, at least one.</param>
public sealed record AnyOf(IReadOnlyList<Rule> Rules) : Rule;
