using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Duplicates;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Shows customers that are likely one.</summary>
[QueryType]
[Authorize(CustomersPermissions.Merge)]
public static class DuplicateQueries
{
    /// <summary>The queue of customers that are likely one, the most alike first.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<DuplicateSet> GetDuplicates(CustomersDbContext db) => db.DuplicateSets.OrderByDescending(s => s.Score);

    /// <summary>The rules by which customers are likely one.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<DuplicateRule> GetDuplicateRules(CustomersDbContext db) => db.DuplicateRules.OrderBy(r => r.Name);
}
