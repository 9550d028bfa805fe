using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Relationships;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>A type of relationships in GraphQL.</summary>
[ObjectType<RelationshipType>]
[Authorize(CustomersPermissions.Read)]
public static class RelationshipTypeObjectType
{
    /// <summary>The types with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<RelationshipType> GetRelationshipTypes(CustomersDbContext db) => db.RelationshipTypes;
}
