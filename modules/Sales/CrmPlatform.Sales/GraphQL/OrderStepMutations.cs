using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sales.Events;
using CrmPlatform.Sales.GraphQL.Inputs;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>Takes orders from step to step.</summary>
[MutationType]
[Authorize(SalesPermissions.Write)]
public static class OrderStepMutations
{
    /// <summary>Makes an order binding.</summary>
    /// <param name="id">The order.</param>
    /// <param name="at">When. Default: now.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    [Authorize(SalesPermissions.ConfirmOrders)]
    public static Task<Order> ConfirmOrderAsync(
        [ID("Order")] Guid id, DateTime? at, int? version, SalesDbContext db, TimeProvider clock, CancellationToken cancellation) =>
        StepAsync(id, version, at ?? Now(clock), (o, t) => o.Confirm(t), OrderEvents.Confirmed, db, cancellation);

    /// <summary>Sends an order.</summary>
    /// <param name="id">The order.</param>
    /// <param name="at">When. Default: now.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static Task<Order> ShipOrderAsync(
        [ID("Order")] Guid id, DateTime? at, int? version, SalesDbContext db, TimeProvider clock, CancellationToken cancellation) =>
        StepAsync(id, version, at ?? Now(clock), (o, t) => o.Ship(t), OrderEvents.Shipped, db, cancellation);

    /// <summary>Notes what has arrived of an order.</summary>
    /// <param name="id">The order.</param>
    /// <param name="at">When. Default: now.</param>
    /// <param name="lines">How much of which lines. Default: all that is missing.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static Task<Order> DeliverOrderAsync(
        [ID("Order")] Guid id,
        DateTime? at,
        IReadOnlyList<LineDeliveryInput>? lines,
        int? version,
        SalesDbContext db,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        LineDelivery[] deliveries = [.. (lines ?? []).Select(l => new LineDelivery(l.LineNo, l.Quantity))];
        return StepAsync(id, version, at ?? Now(clock), (o, t) => o.Deliver(t, deliveries), OrderEvents.Delivered, db, cancellation);
    }

    /// <summary>Notes that the invoice of an order is written.</summary>
    /// <param name="id">The order.</param>
    /// <param name="at">When. Default: now.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static Task<Order> InvoiceOrderAsync(
        [ID("Order")] Guid id, DateTime? at, int? version, SalesDbContext db, TimeProvider clock, CancellationToken cancellation) =>
        StepAsync(id, version, at ?? Now(clock), (o, t) => o.Invoice(t), OrderEvents.Invoiced, db, cancellation);

    /// <summary>Notes that an order is paid for and done.</summary>
    /// <param name="id">The order.</param>
    /// <param name="at">When. Default: now.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static Task<Order> CloseOrderAsync(
        [ID("Order")] Guid id, DateTime? at, int? version, SalesDbContext db, TimeProvider clock, CancellationToken cancellation) =>
        StepAsync(id, version, at ?? Now(clock), (o, t) => o.Close(t), OrderEvents.Closed, db, cancellation);

    /// <summary>Calls an order off, before anything of it has arrived.</summary>
    /// <param name="id">The order.</param>
    /// <param name="reason">Why it is called off.</param>
    /// <param name="at">When. Default: now.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    [Authorize(SalesPermissions.CancelOrders)]
    public static Task<Order> CancelOrderAsync(
        [ID("Order")] Guid id,
        string? reason,
        DateTime? at,
        int? version,
        SalesDbContext db,
        TimeProvider clock,
        CancellationToken cancellation) =>
        StepAsync(id, version, at ?? Now(clock), (o, t) => o.Cancel(t, reason), OrderEvents.Cancelled, db, cancellation);

    private static async Task<Order> StepAsync(
        Guid id,
        int? version,
        DateTime at,
        Action<Order, DateTime> step,
        Func<Order, DateTime, object> happened,
        SalesDbContext db,
        CancellationToken cancellation)
    {
        var order = await db.OrderWithLinesAsync(id, cancellation);
        order.MustHaveVersion(version);
        step(order, at);
        db.Publish(happened(order, at));
        return order;
    }

    private static DateTime Now(TimeProvider clock) => clock.GetUtcNow().UtcDateTime;
}
