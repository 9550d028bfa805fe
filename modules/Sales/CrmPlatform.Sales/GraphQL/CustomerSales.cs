using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>What sales adds to a customer.</summary>
[ExtendObjectType("Customer")]
[Authorize(SalesPermissions.Read)]
public static class CustomerSales
{
    /// <summary>The chances to sell to the customer.</summary>
    [BatchBy(nameof(Opportunity.CustomerId)), UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<Opportunity> GetOpportunities(SalesDbContext db) => db.Opportunities;

    /// <summary>What the customer has ordered, the latest first.</summary>
    [BatchBy(nameof(Order.CustomerId)), UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<Order> GetOrders(SalesDbContext db) => db.Orders.OrderByDescending(o => o.OrderedAt);
}
