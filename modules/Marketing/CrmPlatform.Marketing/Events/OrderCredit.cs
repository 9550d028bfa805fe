using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Members;
using CrmPlatform.Marketing.Domain.Sales;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Events;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Marketing.Events;

/// <summary>Credits confirmed orders to campaigns.</summary>
public static class OrderCredit
{
    /// <summary>Credits the order to the running campaign that targeted the customer last.</summary>
    /// <remarks>
    /// Last touch: one campaign gets the whole order, so no order counts twice. An order in another currency, or of a
    /// customer who is in no running campaign or opted out, is nobody's.
    /// </remarks>
    [On("sales.order-confirmed", 1)]
    public static async Task HandleAsync(OrderConfirmed order, MarketingDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Sales.AnyAsync(s => s.Reference == order.Number, cancellation))
        {
            return;
        }

        var touch = await LastTouchAsync(db, order, cancellation);
        if (touch is null)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        db.Sales.Add(touch.Campaign.Credit(new SaleFacts(order.Number, order.CustomerId, new Money(order.Total, order.Currency), now)));
        touch.Member.RecordPurchase(now);
        db.Publish(new CustomerResponded(touch.Campaign.Id, order.CustomerId, touch.Campaign.Name, touch.Member.Status));
    }

    private static Task<Touch?> LastTouchAsync(MarketingDbContext db, OrderConfirmed order, CancellationToken cancellation) =>
        db.Members
            .Where(m => m.CustomerId == order.CustomerId && m.Status != MemberStatus.OptedOut)
            .Join(
                db.Campaigns.Where(c => c.Status == CampaignStatus.Active && c.Currency == order.Currency),
                m => m.CampaignId,
                c => c.Id,
                (m, c) => new Touch { Member = m, Campaign = c })
            .OrderByDescending(t => t.Member.TargetedAt)
            .ThenByDescending(t => t.Member.Id)
            .FirstOrDefaultAsync(cancellation);

    private sealed class Touch
    {
        public required CampaignMember Member { get; init; }

        public required Campaign Campaign { get; init; }
    }
}
