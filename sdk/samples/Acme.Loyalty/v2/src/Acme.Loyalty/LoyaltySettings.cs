using Acme.Loyalty.Domain;
using Acme.Loyalty.Domain.Rules;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Settings;

namespace Acme.Loyalty;

/// <summary>How customers earn points and tiers, and how long they keep the points.</summary>
[ModuleSettings]
public sealed class LoyaltySettings : ICheckedSettings
{
    /// <summary>How many points a unit of money gives.</summary>
    [Between(0, 100)]
    public decimal PointsPerUnit { get; set; } = 1;

    /// <summary>The currency of the orders that give points, such as EUR; null for any.</summary>
    [TextLength(3, 3)]
    public string? Currency { get; set; }

    /// <summary>The most that one order gives.</summary>
    [Between(1, 100_000)]
    public int MostPerOrder { get; set; } = 10_000;

    /// <summary>After how many months without an order the points expire; 0 for never.</summary>
    [Between(0, 120)]
    public int ExpireAfterMonths { get; set; } = 24;

    /// <summary>The names of the callers who may adjust points; empty for all.</summary>
    public IReadOnlyList<string> Adjusters { get; set; } = [];

    /// <summary>How many earned points make a silver customer.</summary>
    [Between(1, 1_000_000_000)]
    public int SilverFrom { get; set; } = 1_000;

    /// <summary>How many earned points make a gold customer.</summary>
    [Between(1, 1_000_000_000)]
    public int GoldFrom { get; set; } = 5_000;

    /// <summary>What an order gives, rounded down.</summary>
    public int PointsFor(decimal total, string currency) => Currency is null || Currency == currency
        ? (int)decimal.Clamp(decimal.Floor(total * PointsPerUnit), 0, MostPerOrder)
        : 0;

    /// <summary>The tier of a customer.</summary>
    public LoyaltyTier TierFor(int earned) =>
        earned >= GoldFrom ? LoyaltyTier.Gold : earned >= SilverFrom ? LoyaltyTier.Silver : LoyaltyTier.Bronze;

    /// <inheritdoc/>
    public void Check() => Rules.Check(new GoldMustBeAboveSilver(SilverFrom, GoldFrom));
}
