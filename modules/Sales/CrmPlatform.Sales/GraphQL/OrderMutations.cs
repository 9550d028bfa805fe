using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sales.Domain.Rules;
using CrmPlatform.Sales.Events;
using CrmPlatform.Sales.GraphQL.Inputs;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>Creates orders and writes their lines.</summary>
[MutationType]
[Authorize(SalesPermissions.Write)]
public static class OrderMutations
{
    /// <summary>
    /// Creates an order: a draft, or, when it is given when the order was confirmed, shipped or delivered, one that has
    /// taken these steps. Defaults: a number of its own, placed now, no freight.
    /// </summary>
    public static async Task<Order> CreateOrderAsync(
        CreateOrderInput input, SalesDbContext db, ITenantGraph graph, TimeProvider clock, CancellationToken cancellation)
    {
        await graph.MustExistAsync("Customer", input.CustomerId, cancellation);
        var order = new Order(input.Number, new OrderTerms(input.CustomerId, input.OrderedAt ?? clock.GetUtcNow().UtcDateTime)
        {
            ChannelId = (await db.ChannelAsync(input.Channel, cancellation))?.Id,
            Freight = input.Freight ?? 0,
            Currency = input.Currency,
        });
        if (input.Number is not null)
        {
            Sdk.Rules.Check(new KeyMustBeFree("Order", order.Number, await db.Orders.AnyAsync(o => o.Number == order.Number, cancellation)));
        }

        foreach (var line in input.Lines)
        {
            order.AddLine(Item(line));
        }

        db.Orders.Add(order);
        db.Publish(OrderEvents.Created(order));

        // What was delivered had been shipped, and what was shipped had been confirmed.
        var shipped = input.ShippedAt ?? input.DeliveredAt;
        if (input.ConfirmedAt is not null || shipped is not null)
        {
            var at = input.ConfirmedAt ?? order.OrderedAt;
            order.Confirm(at);
            db.Publish(OrderEvents.Confirmed(order, at));
        }

        if (shipped is { } sent)
        {
            order.Ship(sent);
            db.Publish(OrderEvents.Shipped(order, sent));
        }

        if (input.DeliveredAt is { } arrived)
        {
            order.Deliver(arrived, []);
            db.Publish(OrderEvents.Delivered(order, arrived));
        }

        return order;
    }

    /// <summary>Changes what is given of a draft, and leaves the rest as it is.</summary>
    /// <param name="id">The order.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    /// <param name="channel">The name of the sales channel that it came by.</param>
    /// <param name="orderedAt">When it was placed.</param>
    /// <param name="freight">What bringing it costs.</param>
    /// <param name="currency">The currency of all its amounts, as in ISO 4217.</param>
    public static async Task<Order> UpdateOrderAsync(
        [ID("Order")] Guid id,
        int? version,
        Optional<string?> channel,
        Optional<DateTime> orderedAt,
        Optional<decimal> freight,
        Optional<string?> currency,
        SalesDbContext db,
        CancellationToken cancellation)
    {
        var order = await db.Orders.MustFindAsync(id, cancellation);
        order.MustHaveVersion(version);
        order.Revise(new OrderTerms(order.CustomerId, orderedAt.Or(order.OrderedAt))
        {
            ChannelId = channel.HasValue ? (await db.ChannelAsync(channel.Value, cancellation))?.Id : order.ChannelId,
            Freight = freight.Or(order.Freight),
            Currency = currency.Or(order.Currency),
        });
        return order;
    }

    /// <summary>Adds a line to a draft.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="line">The line.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static async Task<Order> AddOrderLineAsync(
        [ID("Order")] Guid orderId, OrderLineInput line, int? version, SalesDbContext db, CancellationToken cancellation)
    {
        var order = await db.OrderWithLinesAsync(orderId, cancellation);
        order.MustHaveVersion(version);
        order.AddLine(Item(line));
        return order;
    }

    /// <summary>Takes a line out of a draft.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="lineNo">The line's number.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static async Task<Order> RemoveOrderLineAsync(
        [ID("Order")] Guid orderId, int lineNo, int? version, SalesDbContext db, CancellationToken cancellation)
    {
        var order = await db.OrderWithLinesAsync(orderId, cancellation);
        order.MustHaveVersion(version);
        order.RemoveLine(lineNo);
        return order;
    }

    private static OrderItem Item(OrderLineInput line) =>
        new(line.Sku, line.Description, line.Quantity, line.UnitPrice, line.Discount ?? 0);
}
