namespace CrmPlatform.Customers.Domain.Classification;

/// <summary>What a rule of classification gives.</summary>
/// <param name="Name">What the rule is called.</param>
/// <param name="Class">The class, such as A.</param>
/// <param name="Priority">The priority: 1 is served first.</param>
public sealed record ClassVerdict(string? Name, string? Class, int Priority);
