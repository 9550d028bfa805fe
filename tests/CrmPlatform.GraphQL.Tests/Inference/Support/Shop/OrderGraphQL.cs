using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference.Support.Shop;

[Reference("Customer")]
public sealed record CustomerRef(Guid Id);

[Reference("Customer")]
public sealed record NamedCustomerRef(Guid Id, string Name);

[QueryType]
public static class OrderQueries
{
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<Order> GetOrders(ShopContext db) => db.Orders;
}

[ObjectType<Order>(Ignore = [nameof(Order.CustomerId)])]
public static class OrderType
{
    [NodeResolver]
    public static IQueryable<Order> GetNodes(ShopContext db) => db.Orders;

    public static CustomerRef GetCustomer([Parent(nameof(Order.CustomerId))] Order order) => new(order.CustomerId);

    [BatchBy(nameof(OrderLine.OrderId))]
    public static IQueryable<OrderLine> GetLines(ShopContext db) => db.Lines;
}

[ObjectType<OrderLine>(Ignore = [nameof(OrderLine.OrderId)])]
public static class OrderLineType
{
    [BatchBy(nameof(Order.Id), ParentKey = nameof(OrderLine.OrderId))]
    [UseFirstOrDefault]
    public static IQueryable<Order> GetOrder(ShopContext db) => db.Orders;
}

[ExtendObjectType("Customer")]
public static class CustomerOrders
{
    [BatchBy(nameof(Order.CustomerId))]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<Order> GetOrders(ShopContext db) => db.Orders;

    [BatchBy(nameof(Order.CustomerId))]
    [UseFirstOrDefault]
    public static IQueryable<Order> GetAnyOrder(ShopContext db) => db.Orders;

    [BatchResolver]
    public static Dictionary<Guid, decimal> GetRevenue([Parent] IReadOnlyList<CustomerRef> customers, ShopContext db)
    {
        var ids = customers.Select(c => c.Id).ToList();
        return db.Orders.Where(o => ids.Contains(o.CustomerId)).ToList().GroupBy(o => o.CustomerId).ToDictionary(g => g.Key, g => g.Sum(o => o.Amount));
    }

    public static string GetSalesName([Parent] NamedCustomerRef customer) => customer.Name.ToUpperInvariant();
}
