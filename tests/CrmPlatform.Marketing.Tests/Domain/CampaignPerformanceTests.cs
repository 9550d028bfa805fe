using CrmPlatform.Marketing.Domain.Campaigns;

namespace CrmPlatform.Marketing.Tests.Domain;

public sealed class CampaignPerformanceTests
{
    [Fact]
    public void Roi_ThreeSalesAndOneCost_CountsCostOnce()
    {
        var performance = Performance(cost: 100, wonRevenue: 100 + 200 + 300);

        Assert.Equal(5, performance.Roi);
    }

    [Fact]
    public void Roi_NoCost_IsUnknown() => Assert.Null(Performance(cost: 0, wonRevenue: 100).Roi);

    [Fact]
    public void Roi_NoRevenue_IsTotalLoss() => Assert.Equal(-1, Performance(cost: 100, wonRevenue: 0).Roi);

    [Fact]
    public void ConversionRate_OneOfFour_IsAQuarter() => Assert.Equal(0.25m, Performance(members: 4, converted: 1).ConversionRate);

    [Fact]
    public void ConversionRate_NoMembers_IsUnknown() => Assert.Null(Performance().ConversionRate);

    [Fact]
    public void CostPerConversion_TwoConverted_IsHalfTheCost() =>
        Assert.Equal(50, Performance(cost: 100, members: 3, converted: 2).CostPerConversion);

    private static CampaignPerformance Performance(decimal cost = 0, decimal wonRevenue = 0, int members = 0, int converted = 0) =>
        new() { Cost = cost, WonRevenue = wonRevenue, Effect = null, Members = members, Converted = converted };
}
