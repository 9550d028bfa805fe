using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Channels;
using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>What an order leads to.</summary>
[ObjectType<Order>(Ignore = [nameof(Order.CustomerId), nameof(Order.ChannelId)])]
[Authorize(SalesPermissions.Read)]
public static class OrderType
{
    /// <summary>The orders with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<Order> GetOrders(SalesDbContext db) => db.Orders;

    /// <summary>The customer.</summary>
    public static CustomerRef GetCustomer([Parent(nameof(Order.CustomerId))] Order order) => new(order.CustomerId);

    /// <summary>The channel that it came by.</summary>
    [BatchBy(nameof(SalesChannel.Id), ParentKey = nameof(Order.ChannelId)), UseFirstOrDefault]
    public static IQueryable<SalesChannel> GetChannel(SalesDbContext db) => db.Channels;

    /// <summary>What it orders, line by line.</summary>
    [BindMember(nameof(Order.Lines)), BatchBy(nameof(OrderLine.OrderId))]
    public static IQueryable<OrderLine> GetLines(SalesDbContext db) => db.OrderLines.OrderBy(l => l.LineNo);
}
