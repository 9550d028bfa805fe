using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Needs;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Finds what customers need.</summary>
[QueryType]
[Authorize(CustomersPermissions.Read)]
public static class NeedQueries
{
    /// <summary>One need.</summary>
    /// <param name="id">The need.</param>
    [UseFirstOrDefault]
    public static IQueryable<CustomerNeed> GetCustomerNeed([ID("CustomerNeed")] Guid id, CustomersDbContext db) => db.Needs.Where(n => n.Id == id);

    /// <summary>What all customers need.</summary>
    [UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<CustomerNeed> GetCustomerNeeds(CustomersDbContext db) => db.Needs;
}
