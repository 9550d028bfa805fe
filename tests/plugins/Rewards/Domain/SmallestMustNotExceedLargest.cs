using CrmPlatform.Sdk;

namespace Rewards.Domain;

/// <summary>The smallest rewarded purchase is not above the largest.</summary>
/// <param name="Smallest">The smallest purchase.</param>
/// <param name="Largest">The largest purchase; null for any.</param>
public sealed record SmallestMustNotExceedLargest(decimal Smallest, decimal? Largest) : IRule
{
    /// <inheritdoc/>
    public string Code => "REWARDS_NO_PURCHASE_REWARDED";

    /// <inheritdoc/>
    public string Message => $"No purchase would be rewarded: the smallest, {Smallest}, is above the largest, {Largest}. Lower the one or raise the other.";

    /// <inheritdoc/>
    public bool IsBroken => Smallest > Largest;
}
