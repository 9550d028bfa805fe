using Acme.Loyalty.Database;
using Acme.Loyalty.Events;
using CrmPlatform.Sdk.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Acme.Loyalty.Jobs;

/// <summary>Lets points expire.</summary>
public static class PointsExpiry
{
    /// <summary>Takes the points of customers who have not ordered for too long.</summary>
    [Schedule("0 3 * * *")]
    public static async Task ExpirePointsAsync(LoyaltyDbContext db, LoyaltySettings settings, TimeProvider clock, CancellationToken cancellation)
    {
        if (settings.ExpireAfterMonths == 0)
        {
            return;
        }

        var limit = clock.GetUtcNow().UtcDateTime.AddMonths(-settings.ExpireAfterMonths);
        foreach (var account in await db.Accounts.Where(a => a.Points > 0 && a.LastEarnedAt < limit).ToListAsync(cancellation))
        {
            db.Book(account, account.Expire());
        }
    }
}
