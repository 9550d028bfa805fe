using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Finds customers.</summary>
[QueryType]
[Authorize(CustomersPermissions.Read)]
public static class CustomerQueries
{
    /// <summary>One customer; of one that was merged into another, the other.</summary>
    /// <param name="id">The customer.</param>
    [UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer([ID("Customer")] Guid id, CustomersDbContext db) =>
        db.Customers.Where(c => c.Id == (db.Customers.Where(m => m.Id == id).Select(m => m.MergedIntoId).FirstOrDefault() ?? id));

    /// <summary>The customers, without those that were merged into others.</summary>
    [UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<Customer> GetCustomers(CustomersDbContext db) => db.Customers.Where(c => c.MergedIntoId == null);
}
