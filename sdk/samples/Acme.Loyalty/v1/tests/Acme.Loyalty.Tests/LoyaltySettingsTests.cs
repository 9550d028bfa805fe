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
}
