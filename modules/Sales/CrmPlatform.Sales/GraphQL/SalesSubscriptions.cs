using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sales.Events;
using CrmPlatform.Sdk.Events;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>What of sales can be listened to.</summary>
[SubscriptionType]
[Authorize(SalesPermissions.Read)]
public static class SalesSubscriptions
{
    /// <summary>An opportunity was opened, moved, won, lost or reopened: what a board shows.</summary>
    /// <param name="opportunityId">Only this opportunity; null for all.</param>
    [Subscribe]
    [On("sales.opportunity-opened", 1), On("sales.opportunity-moved", 1), On("sales.opportunity-won", 1), On("sales.opportunity-lost", 1), On("sales.opportunity-reopened", 1)]
    [Topic("{opportunityId}")]
    [UseFirstOrDefault]
    public static IQueryable<Opportunity> OpportunityStageChanged([ID("Opportunity")] Guid? opportunityId, [EventMessage] OpportunityStep step, SalesDbContext db) =>
        db.Opportunities.Where(o => o.Id == step.OpportunityId);

    /// <summary>An order went a step: created, confirmed, shipped, delivered, invoiced, closed or cancelled.</summary>
    /// <param name="orderId">Only this order; null for all.</param>
    [Subscribe]
    [On("sales.order-created", 1), On("sales.order-confirmed", 1), On("sales.order-shipped", 1), On("sales.order-delivered", 1)]
    [On("sales.order-invoiced", 1), On("sales.order-closed", 1), On("sales.order-cancelled", 1)]
    [Topic("{orderId}")]
    [UseFirstOrDefault]
    public static IQueryable<Order> OrderStatusChanged([ID("Order")] Guid? orderId, [EventMessage] OrderStep step, SalesDbContext db) =>
        db.Orders.Where(o => o.Id == step.OrderId);
}
