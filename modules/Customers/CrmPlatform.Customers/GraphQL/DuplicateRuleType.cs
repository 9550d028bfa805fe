using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Duplicates;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Finds rules by their ids.</summary>
[ObjectType<DuplicateRule>]
[Authorize(CustomersPermissions.Merge)]
public static class DuplicateRuleType
{
    /// <summary>The rules with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<DuplicateRule> GetDuplicateRules(CustomersDbContext db) => db.DuplicateRules;
}
