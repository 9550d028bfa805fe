using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Tests.Support;
using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Tests.Domain;

public sealed class CampaignPlanTests
{
    public static TheoryData<CampaignPlan, string> Unsound => new()
    {
        { Some.Plan with { Name = " " }, "The campaign has no name. Give it one." },
        { Some.Plan with { Currency = "eur" }, "'eur' is not a currency code. Give three capital letters, such as EUR." },
        { Some.Plan with { Budget = -1 }, "The budget is -1. Give zero or more." },
        { Some.Plan with { ExpectedRevenue = -2 }, "The expected revenue is -2. Give zero or more." },
        { Some.Plan with { Goal = new CampaignGoal(GoalMetric.Customers, 0) }, "The goal is 0. Give more than zero." },
        {
            Some.Plan with { EndsOn = new DateOnly(2026, 2, 28) },
            "The campaign ends on 2026-02-28, before it starts on 2026-03-01. Change one of the days."
        },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void Create_UnsoundPlan_SaysWhatIsWrong(CampaignPlan plan, string message)
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => new Campaign(plan));

        Assert.Equal("MARKETING_PLAN_INVALID", refusal.Code);
        Assert.Equal(message, refusal.Message);
    }

    [Fact]
    public void ToPlan_AfterCreate_IsThePlan() => Assert.Equal(Some.Plan, new Campaign(Some.Plan).ToPlan());

    [Fact]
    public void Revise_Approved_IsRefused()
    {
        var campaign = Some.CampaignIn(CampaignStatus.Approved);

        var refusal = Assert.Throws<RuleBrokenException>(() => campaign.Revise(Some.Plan with { Budget = 9_999 }));

        Assert.Equal("MARKETING_PLAN_FIXED", refusal.Code);
        Assert.Equal("The campaign is APPROVED and its plan stands. Draft another campaign.", refusal.Message);
        Assert.Equal(2_000, campaign.Budget);
    }

    [Fact]
    public void Revise_PlannedWithGap_IsRefused()
    {
        var campaign = Some.CampaignIn(CampaignStatus.Planned);

        Assert.Throws<RuleBrokenException>(() => campaign.Revise(Some.Plan with { Strategy = null }));

        Assert.Equal("Owners of the old model", campaign.Strategy);
    }
}
