using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>Finds orders.</summary>
[QueryType]
[Authorize(SalesPermissions.Read)]
public static class OrderQueries
{
    /// <summary>One order.</summary>
    /// <param name="id">The order.</param>
    [UseFirstOrDefault]
    public static IQueryable<Order> GetOrder([ID("Order")] Guid id, SalesDbContext db) => db.Orders.Where(o => o.Id == id);

    /// <summary>The orders, the latest first.</summary>
    [UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<Order> GetOrders(SalesDbContext db) => db.Orders.OrderByDescending(o => o.OrderedAt);
}
