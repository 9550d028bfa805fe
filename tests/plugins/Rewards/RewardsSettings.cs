using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Settings;
using Rewards.Domain;

namespace Rewards;

/// <summary>How purchases are rewarded.</summary>
[ModuleSettings]
public sealed class RewardsSettings : ICheckedSettings
{
    /// <summary>How many points a unit of money gives.</summary>
    [Between(0, 100)]
    public decimal PointsPerUnit { get; set; } = 1;

    /// <summary>What the points are called.</summary>
    [TextLength(1, 40)]
    public string Unit { get; set; } = "points";

    /// <summary>What becomes of a part of a point.</summary>
    public Rounding Rounding { get; set; } = Rounding.Down;

    /// <summary>The smallest purchase that is rewarded.</summary>
    public decimal SmallestPurchase { get; set; }

    /// <summary>The largest purchase that is rewarded; null for any.</summary>
    public decimal? LargestPurchase { get; set; }

    /// <inheritdoc/>
    public void Check() => Rules.Check(new SmallestMustNotExceedLargest(SmallestPurchase, LargestPurchase));
}
