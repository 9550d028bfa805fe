using Acme.Loyalty.Database;
using Acme.Loyalty.Domain;
using CrmPlatform.Sdk.GraphQL;

namespace Acme.Loyalty.GraphQL;

/// <summary>Rewards of customers.</summary>
[ExtendObjectType("Customer")]
[Authorize(LoyaltyPermissions.Read)]
public static class CustomerRewards
{
    /// <summary>What the customer got for points.</summary>
    [UsePaging]
    [BatchBy(nameof(Reward.CustomerId))]
    public static IQueryable<Reward> GetRewards(LoyaltyDbContext db) => db.Rewards;
}
