using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Members;
using CrmPlatform.Marketing.Domain.Sales;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Events;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Marketing.Events;

/// <summary>Credits orders to campaigns.</summary>
public static class OrderCredit
{
    /// <summary>Credits a confirmed order to the running campaign that targeted the customer last before it.</summary>
    /// <remarks>
    /// Last touch: one campaign gets the whole order, so no order counts twice. An order in another currency, or of a
    /// customer who is in no running campaign or opted out, is nobody's.
    /// </remarks>
    [On("sales.order-confirmed", 1)]
    public static async Task CreditAsync(OrderConfirmed order, MarketingDbContext db, CancellationToken cancellation)
    {
        if (await db.Sales.AnyAsync(s => s.Reference == order.Number, cancellation)
            || await LastTouchAsync(db, order, cancellation) is not { } member)
        {
            return;
        }

        var campaign = await db.Campaigns.SingleAsync(c => c.Id == member.CampaignId, cancellation);
        var amount = new Money(order.Total, order.Currency);
        db.Sales.Add(campaign.Credit(new SaleFacts(order.Number, order.CustomerId, amount, order.HappenedAt)));
        member.RecordPurchase(order.HappenedAt);
        db.Publish(new CustomerResponded(
            campaign.Id, order.CustomerId, campaign.Name, EnumNames.ToGraphQL(nameof(MemberStatus.Converted))));
    }

    /// <summary>Takes the credit for an order back when the order is cancelled. The customer did buy, and stays CONVERTED.</summary>
    [On("sales.order-cancelled", 1)]
    public static async Task RevokeAsync(OrderCancelled order, MarketingDbContext db, CancellationToken cancellation) =>
        db.Sales.RemoveRange(await db.Sales.Where(s => s.Reference == order.Number).ToListAsync(cancellation));

    private static Task<CampaignMember?> LastTouchAsync(MarketingDbContext db, OrderConfirmed order, CancellationToken cancellation) =>
        db.Members
            .Where(m => m.CustomerId == order.CustomerId && m.TargetedAt <= order.HappenedAt && m.Status != MemberStatus.OptedOut)
            .Where(m => db.Campaigns.Any(c => c.Id == m.CampaignId && c.Status == CampaignStatus.Active && c.Currency == order.Currency))
            .OrderByDescending(m => m.TargetedAt)
            .ThenByDescending(m => m.Id)
            .FirstOrDefaultAsync(cancellation);
}
