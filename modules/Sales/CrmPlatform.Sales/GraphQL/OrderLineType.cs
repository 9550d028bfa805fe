using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sales.Domain.Products;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>What an order line leads to.</summary>
[ObjectType<OrderLine>(Ignore = [nameof(OrderLine.OrderId)])]
[Authorize(SalesPermissions.Read)]
public static class OrderLineType
{
    /// <summary>The lines with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<OrderLine> GetOrderLines(SalesDbContext db) => db.OrderLines;

    /// <summary>The product of that SKU as it is today; null when there is none. The line keeps what was sold.</summary>
    [BatchBy(nameof(Product.Sku), ParentKey = nameof(OrderLine.Sku)), UseFirstOrDefault]
    public static IQueryable<Product> GetProduct(SalesDbContext db) => db.Products;
}
