using Acme.Loyalty.Domain;
using CrmPlatform.Sdk;

namespace Acme.Loyalty.Tests;

public sealed class LoyaltySettingsTests
{
    [Theory]
    [InlineData(99.99, "EUR", 49)]
    [InlineData(99.99, "USD", 0)]
    [InlineData(1_000_000, "EUR", 300)]
    [InlineData(-10, "EUR", 0)]
    public void PointsFor_Order_AreRoundedDownAndCapped(decimal total, string currency, int points)
    {
        var settings = new LoyaltySettings { PointsPerUnit = 0.5m, Currency = "EUR", MostPerOrder = 300 };

        Assert.Equal(points, settings.PointsFor(total, currency));
    }

    [Theory]
    [InlineData(99, LoyaltyTier.Bronze)]
    [InlineData(100, LoyaltyTier.Silver)]
    [InlineData(200, LoyaltyTier.Gold)]
    public void TierFor_Earned_IsTheHighestReached(int earned, LoyaltyTier tier) =>
        Assert.Equal(tier, new LoyaltySettings { SilverFrom = 100, GoldFrom = 200 }.TierFor(earned));

    [Fact]
    public void Check_GoldBelowSilver_IsRefused() =>
        Assert.Equal("LOYALTY_TIERS_MIXED_UP", Assert.Throws<RuleBrokenException>(() => new LoyaltySettings { SilverFrom = 9_000 }.Check()).Code);
}
