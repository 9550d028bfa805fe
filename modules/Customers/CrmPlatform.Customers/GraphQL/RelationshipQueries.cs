using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Relationships;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Finds how customers can be related.</summary>
[QueryType]
[Authorize(CustomersPermissions.Read)]
public static class RelationshipQueries
{
    /// <summary>How customers can be related in this tenant.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<RelationshipType> GetRelationshipTypes(CustomersDbContext db) => db.RelationshipTypes.OrderBy(t => t.Name);
}
