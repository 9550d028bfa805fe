using CrmPlatform.Sdk.GraphQL;

namespace Rewards.GraphQL;

/// <summary>Questions about rewards.</summary>
[QueryType]
public static class RewardQueries
{
    /// <summary>What a purchase is rewarded with.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static string GetReward(decimal purchase, RewardsSettings settings) =>
        FormattableString.Invariant($"{purchase * settings.Factor:0} {settings.Unit}");
}
