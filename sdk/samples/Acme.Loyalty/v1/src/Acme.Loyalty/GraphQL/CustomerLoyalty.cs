using Acme.Loyalty.Database;
using Acme.Loyalty.Domain;
using CrmPlatform.Sdk.GraphQL;

namespace Acme.Loyalty.GraphQL;

/// <summary>What this module adds to a customer.</summary>
[ExtendObjectType("Customer")]
[Authorize(LoyaltyPermissions.Read)]
public static class CustomerLoyalty
{
    /// <summary>The customer's points; null before the first.</summary>
    [UseFirstOrDefault]
    [BatchBy(nameof(LoyaltyAccount.CustomerId))]
    public static IQueryable<LoyaltyAccount> GetLoyalty(LoyaltyDbContext db) => db.Accounts;
}
