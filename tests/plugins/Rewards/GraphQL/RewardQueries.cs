using CrmPlatform.Sdk.GraphQL;
using Rewards.Database;
using Rewards.Domain;

namespace Rewards.GraphQL;

/// <summary>Questions about rewards.</summary>
[QueryType]
public static class RewardQueries
{
    /// <summary>What a purchase is rewarded with.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static string GetReward(decimal purchase, RewardsSettings settings)
    {
        var points = purchase >= settings.SmallestPurchase && !(purchase > settings.LargestPurchase) ? purchase * settings.PointsPerUnit : 0;
        points = settings.Rounding == Rounding.Down ? decimal.Floor(points) : decimal.Ceiling(points);
        return FormattableString.Invariant($"{points:0} {settings.Unit}");
    }

    /// <summary>What customers were told.</summary>
    [UsePaging]
    [UseSorting]
    [AllowAnonymous("Every caller of a test may.")]
    public static IQueryable<Notice> GetNotices(RewardsDbContext db) => db.Notices;
}
