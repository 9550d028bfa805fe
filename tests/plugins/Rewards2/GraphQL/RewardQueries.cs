using CrmPlatform.Sdk.GraphQL;

namespace Rewards.GraphQL;

/// <summary>Questions about rewards.</summary>
[QueryType]
public static class RewardQueries
{
    /// <summary>What a purchase is rewarded with.</summary>
    public static string GetReward(decimal purchase, RewardsSettings settings) =>
        FormattableString.Invariant($"{purchase * settings.Factor:0} {settings.Unit}");
}
