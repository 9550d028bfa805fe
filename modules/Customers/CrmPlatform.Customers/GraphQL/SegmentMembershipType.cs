using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a stay in a segment leads to.</summary>
[ObjectType<SegmentMembership>(Ignore = [nameof(SegmentMembership.SegmentId), nameof(SegmentMembership.CustomerId)])]
[Authorize(CustomersPermissions.Read)]
public static class SegmentMembershipType
{
    /// <summary>The stays with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<SegmentMembership> GetMemberships(CustomersDbContext db) => db.Memberships;

    /// <summary>The segment.</summary>
    [BatchBy(nameof(Segment.Id), ParentKey = nameof(SegmentMembership.SegmentId)), UseFirstOrDefault]
    public static IQueryable<Segment> GetSegment(CustomersDbContext db) => db.Segments;

    /// <summary>The customer.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(SegmentMembership.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;
}
