using CrmPlatform.Sdk.Settings;

namespace Rewards;

/// <summary>How purchases are rewarded.</summary>
[ModuleSettings]
public sealed class RewardsSettings
{
    /// <summary>By what a purchase is multiplied.</summary>
    public int Factor { get; set; } = 3;

    /// <summary>What the points are called, in short.</summary>
    [TextLength(1, 3)]
    public string Unit { get; set; } = "pt";

    /// <summary>Whether a part of a point is lost.</summary>
    public bool Rounding { get; set; } = true;
}
