using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Relationships;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Relates customers to each other.</summary>
[MutationType]
[Authorize(CustomersPermissions.Write)]
public static class RelationshipMutations
{
    /// <summary>Relates two customers; both list the relationship, each under the name that holds on its side.</summary>
    /// <param name="customerId">The customer that the other one is described to, such as the buyer.</param>
    /// <param name="otherId">The other customer, which the type's name describes, such as the supplier.</param>
    /// <param name="typeId">The type.</param>
    /// <param name="note">What there is to say about it.</param>
    public static async Task<Relationship> RelateCustomersAsync(
        [ID("Customer")] Guid customerId, [ID("Customer")] Guid otherId, [ID("RelationshipType")] Guid typeId, string? note, CustomersDbContext db, CancellationToken cancellation)
    {
        foreach (var id in new[] { customerId, otherId })
        {
            var customer = await db.Customers.MustFindAsync(id, cancellation);
            Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle));
        }

        var type = await db.RelationshipTypes.MustFindAsync(typeId, cancellation);
        var (side, otherSide) = Relationship.Between(customerId, otherId, type.Id, note);
        Sdk.Rules.Check(new RelationshipMustBeNew(await IsKnownAsync(side, type, db, cancellation)));
        db.Relationships.AddRange(side, otherSide);
        return side;
    }

    /// <summary>Ends a relationship, on both sides.</summary>
    /// <param name="id">Either side of the relationship.</param>
    public static async Task<Customer> EndRelationshipAsync([ID("Relationship")] Guid id, CustomersDbContext db, CancellationToken cancellation)
    {
        var side = await db.Relationships.MustFindAsync(id, cancellation);
        var customer = await db.Customers.MustFindAsync(side.CustomerId, cancellation);
        Sdk.Rules.Check(new CustomerMustNotBeArchived(customer.Lifecycle));
        db.Relationships.RemoveRange(await db.Relationships.Where(r => r.PairId == side.PairId).ToListAsync(cancellation));
        return customer;
    }

    /// <summary>Defines how customers can be related.</summary>
    /// <param name="name">What the one is to the other, such as supplier.</param>
    /// <param name="inverseName">What the other is to the one, such as buyer. Default: the same.</param>
    [Authorize(CustomersPermissions.Configure)]
    public static RelationshipType DefineRelationshipType(string name, string? inverseName, CustomersDbContext db)
    {
        var type = new RelationshipType(name, inverseName);
        db.RelationshipTypes.Add(type);
        return type;
    }

    /// <summary>Removes a type of relationships that no customers are related by.</summary>
    /// <param name="id">The type.</param>
    [Authorize(CustomersPermissions.Configure)]
    public static async Task RemoveRelationshipTypeAsync([ID("RelationshipType")] Guid id, CustomersDbContext db, CancellationToken cancellation)
    {
        var type = await db.RelationshipTypes.MustFindAsync(id, cancellation);
        Sdk.Rules.Check(new RelationshipTypeMustBeUnused(type.Name, await db.Relationships.CountAsync(r => r.TypeId == id && !r.IsInverse, cancellation)));
        db.RelationshipTypes.Remove(type);
    }

    // What is the same from both sides, such as partner, is known whichever customer was named first.
    private static Task<bool> IsKnownAsync(Relationship side, RelationshipType type, CustomersDbContext db, CancellationToken cancellation) =>
        db.Relationships.AnyAsync(
            r => r.CustomerId == side.CustomerId && r.OtherId == side.OtherId && r.TypeId == type.Id && (!r.IsInverse || type.Name == type.InverseName), cancellation);
}
