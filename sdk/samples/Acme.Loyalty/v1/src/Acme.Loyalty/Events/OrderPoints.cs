using Acme.Loyalty.Database;
using Acme.Loyalty.Domain;
using CrmPlatform.Sdk.Events;
using Microsoft.EntityFrameworkCore;

namespace Acme.Loyalty.Events;

/// <summary>Gives points for orders.</summary>
public static class OrderPoints
{
    /// <summary>Gives the points of an order that was confirmed.</summary>
    [On("sales.order-confirmed", 1)]
    public static async Task GiveAsync(OrderConfirmed order, LoyaltyDbContext db, LoyaltySettings settings, CancellationToken cancellation)
    {
        var points = settings.PointsFor(order.Total, order.Currency);
        if (points == 0 || await db.Entries.AnyAsync(e => e.OrderId == order.OrderId, cancellation))
        {
            return;
        }

        var account = await db.Accounts.FirstOrDefaultAsync(a => a.CustomerId == order.CustomerId, cancellation);
        if (account is null)
        {
            account = new LoyaltyAccount(order.CustomerId);
            db.Accounts.Add(account);
        }

        db.Book(account, account.Earn(points, order.OrderId, order.Number, order.HappenedAt));
    }

    /// <summary>Takes back the points of an order that was cancelled.</summary>
    [On("sales.order-cancelled", 1)]
    public static async Task TakeBackAsync(OrderCancelled order, LoyaltyDbContext db, CancellationToken cancellation)
    {
        var entries = await db.Entries.Where(e => e.OrderId == order.OrderId).ToListAsync(cancellation);
        if (entries is [{ Reason: PointsReason.Order } earned])
        {
            var account = await db.Accounts.SingleAsync(a => a.Id == earned.AccountId, cancellation);
            db.Book(account, account.TakeBack(earned));
        }
    }
}
