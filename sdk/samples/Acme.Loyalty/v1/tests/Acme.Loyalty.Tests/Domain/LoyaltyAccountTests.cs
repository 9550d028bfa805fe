using Acme.Loyalty.Domain;
using CrmPlatform.Sdk;

namespace Acme.Loyalty.Tests.Domain;

public sealed class LoyaltyAccountTests
{
    private static readonly DateTime Today = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);
    private readonly LoyaltyAccount _account = new(Guid.CreateVersion7());

    [Fact]
    public void Earn_OlderOrder_KeepsTheLatestDay()
    {
        _account.Earn(10, Guid.CreateVersion7(), "1", Today);
        _account.Earn(20, Guid.CreateVersion7(), "2", Today.AddDays(-1));

        Assert.Equal((30, Today), (_account.Points, _account.LastEarnedAt));
    }

    [Fact]
    public void TakeBack_PartIsSpent_TakesWhatIsLeft()
    {
        var earned = _account.Earn(10, Guid.CreateVersion7(), "1", Today);
        _account.Adjust(-4, "Mug");

        var entry = _account.TakeBack(earned);

        Assert.Equal((-6, 0), (entry.Points, _account.Points));
    }

    [Theory]
    [InlineData(0, "Gift", "LOYALTY_ADJUSTMENT_OUT_OF_BOUNDS")]
    [InlineData(100_001, "Gift", "LOYALTY_ADJUSTMENT_OUT_OF_BOUNDS")]
    [InlineData(5, " ", "LOYALTY_NOTE_MISSING")]
    [InlineData(-1, "Mug", "LOYALTY_POINTS_TOO_FEW")]
    public void Adjust_RuleIsBroken_IsRefused(int points, string note, string code) =>
        Assert.Equal(code, Assert.Throws<RuleBrokenException>(() => _account.Adjust(points, note)).Code);
}
