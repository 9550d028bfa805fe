using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Relationships;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a relationship leads to.</summary>
[ObjectType<Relationship>(Ignore = [nameof(Relationship.CustomerId), nameof(Relationship.OtherId), nameof(Relationship.TypeId), nameof(Relationship.PairId)])]
[Authorize(CustomersPermissions.Read)]
public static class RelationshipObjectType
{
    /// <summary>The relationships with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<Relationship> GetRelationships(CustomersDbContext db) => db.Relationships;

    /// <summary>The customer from whose side it is seen.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(Relationship.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;

    /// <summary>The other customer.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(Relationship.OtherId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetOther(CustomersDbContext db) => db.Customers;

    /// <summary>The type.</summary>
    [BatchBy(nameof(RelationshipType.Id), ParentKey = nameof(Relationship.TypeId)), UseFirstOrDefault]
    public static IQueryable<RelationshipType> GetType(CustomersDbContext db) => db.RelationshipTypes;

    /// <summary>What the other customer is to this one.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<string>> GetNameAsync(
        [Parent(nameof(Relationship.TypeId), nameof(Relationship.IsInverse))] IReadOnlyList<Relationship> relationships,
        CustomersDbContext db,
        CancellationToken cancellation)
    {
        var ids = relationships.Select(r => r.TypeId).Distinct().ToArray();
        var types = await db.RelationshipTypes.Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellation);
        return [.. relationships.Select(r => r.IsInverse ? types[r.TypeId].InverseName : types[r.TypeId].Name)];
    }
}
