using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Classification;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Finds by what customers are classified.</summary>
[QueryType]
[Authorize(CustomersPermissions.Read)]
public static class ClassificationQueries
{
    /// <summary>The standards of classification.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<ClassificationStandard> GetClassificationStandards(CustomersDbContext db) => db.ClassificationStandards.OrderBy(s => s.Name);
}
