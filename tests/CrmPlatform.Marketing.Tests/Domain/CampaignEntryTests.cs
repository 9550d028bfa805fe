using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Sales;
using CrmPlatform.Marketing.Tests.Support;
using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Tests.Domain;

public sealed class CampaignEntryTests
{
    private static readonly DateOnly Day = new(2026, 3, 5);

    [Theory]
    [InlineData(CampaignStatus.Archived)]
    [InlineData(CampaignStatus.Cancelled)]
    public void AddCost_Over_IsRefused(CampaignStatus status)
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => Some.CampaignIn(status).AddCost(Day, 10, CostKind.Media, null));

        Assert.Equal("MARKETING_CAMPAIGN_OVER", refusal.Code);
    }

    [Fact]
    public void AddCost_Draft_IsBooked()
    {
        var campaign = Some.CampaignIn(CampaignStatus.Draft);

        var cost = campaign.AddCost(Day, 10.5m, CostKind.Creative, "Pictures");

        Assert.Equal((campaign.Id, Day, 10.5m, CostKind.Creative, "Pictures"), (cost.CampaignId, cost.Date, cost.Amount, cost.Kind, cost.Note));
    }

    [Fact]
    public void AddCost_Zero_IsRefused()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => Some.CampaignIn(CampaignStatus.Active).AddCost(Day, 0, CostKind.Media, null));

        Assert.Equal("The cost is 0. Give more than zero; remove a cost that was booked by mistake.", refusal.Message);
    }

    [Theory]
    [InlineData(CampaignStatus.Draft, false)]
    [InlineData(CampaignStatus.Approved, false)]
    [InlineData(CampaignStatus.Active, true)]
    [InlineData(CampaignStatus.Paused, true)]
    [InlineData(CampaignStatus.Completed, true)]
    [InlineData(CampaignStatus.Archived, false)]
    public void AddResult_ByStatus_NeedsACampaignThatRan(CampaignStatus status, bool taken)
    {
        var refusal = Record.Exception(() => Some.CampaignIn(status).AddResult(Figures()));

        Assert.Equal(taken ? null : "MARKETING_CAMPAIGN_NOT_STARTED", (refusal as RuleBrokenException)?.Code);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    public void AddResult_RateOutsideZeroToOne_IsRefused(double rate)
    {
        var campaign = Some.CampaignIn(CampaignStatus.Active);

        var refusal = Assert.Throws<RuleBrokenException>(() => campaign.AddResult(Figures() with { ConversionRate = (decimal)rate }));

        Assert.Equal("MARKETING_FIGURE_INVALID", refusal.Code);
    }

    [Fact]
    public void Credit_OtherCurrency_IsRefused()
    {
        var sale = new SaleFacts("O-1", null, new Money(10, "USD"), Some.Now);

        var refusal = Assert.Throws<RuleBrokenException>(() => Some.CampaignIn(CampaignStatus.Active).Credit(sale));

        Assert.Equal("The sale is in USD, the campaign counts in EUR. Convert the amount first.", refusal.Message);
    }

    private static CampaignFigures Figures() => new() { Date = Day, Sales = 100, ConversionRate = 0.1m };
}
