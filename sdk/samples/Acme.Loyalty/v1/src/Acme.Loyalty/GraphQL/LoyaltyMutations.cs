using Acme.Loyalty.Database;
using Acme.Loyalty.Domain;
using Acme.Loyalty.Events;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace Acme.Loyalty.GraphQL;

/// <summary>Changes of points.</summary>
[MutationType]
[Authorize(LoyaltyPermissions.Write)]
public static class LoyaltyMutations
{
    /// <summary>Adds points to a customer or takes some away.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="points">How many points come; less than 0 when they go.</param>
    /// <param name="note">Why.</param>
    [Authorize(MayAdjustLoyalty.Policy)]
    [UseMutationConvention(PayloadFieldName = "loyalty")]
    public static async Task<LoyaltyAccount> AdjustLoyaltyAsync(
        [ID("Customer")] Guid customerId, int points, string note, LoyaltyDbContext db, ITenantGraph graph, CancellationToken cancellation)
    {
        var account = await db.Accounts.FirstOrDefaultAsync(a => a.CustomerId == customerId, cancellation);
        if (account is null)
        {
            await graph.MustExistAsync("Customer", customerId, cancellation);
            account = new LoyaltyAccount(customerId);
            db.Accounts.Add(account);
        }

        db.Book(account, account.Adjust(points, note));
        return account;
    }
}
