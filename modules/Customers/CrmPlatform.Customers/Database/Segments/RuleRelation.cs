namespace CrmPlatform.Customers.Database.Segments;

/// <summary>Records that belong to others, for rules to ask for.</summary>
/// <param name="Scope">What can be asked of them.</param>
/// <param name="Key">Their property with the other's id.</param>
/// <param name="Records">Where they stand.</param>
internal sealed record RuleRelation(RuleScope Scope, string Key, Func<CustomersDbContext, IQueryable> Records);
