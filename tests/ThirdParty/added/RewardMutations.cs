using Acme.Loyalty.Database;
using Acme.Loyalty.Domain;
using CrmPlatform.Sdk.GraphQL;

namespace Acme.Loyalty.GraphQL;

/// <summary>Grants rewards.</summary>
[MutationType]
[Authorize(LoyaltyPermissions.Write)]
public static class RewardMutations
{
    /// <summary>Grants a reward to a customer.</summary>
    public static Reward GrantReward([ID("Customer")] Guid customerId, int points, LoyaltyDbContext db) =>
        db.Rewards.Add(new Reward(customerId, points)).Entity;
}
