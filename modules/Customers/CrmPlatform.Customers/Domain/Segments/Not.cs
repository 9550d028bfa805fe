namespace CrmPlatform.Customers.Domain.Segments;

/// <summary>The rule does not hold.</summary>
/// <param name="Rule">The rule.</param>
public sealed record Not(Rule Rule) : Rule;
