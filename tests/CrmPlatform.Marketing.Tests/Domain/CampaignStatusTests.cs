using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Tests.Support;
using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Tests.Domain;

public sealed class CampaignStatusTests
{
    private static readonly Dictionary<CampaignStatus, CampaignStatus[]> Allowed = new()
    {
        [CampaignStatus.Draft] = [CampaignStatus.Planned, CampaignStatus.Cancelled],
        [CampaignStatus.Planned] = [CampaignStatus.Draft, CampaignStatus.Approved, CampaignStatus.Cancelled],
        [CampaignStatus.Approved] = [CampaignStatus.Active, CampaignStatus.Cancelled],
        [CampaignStatus.Active] = [CampaignStatus.Paused, CampaignStatus.Completed],
        [CampaignStatus.Paused] = [CampaignStatus.Active, CampaignStatus.Completed],
        [CampaignStatus.Completed] = [CampaignStatus.Archived],
        [CampaignStatus.Archived] = [],
        [CampaignStatus.Cancelled] = [],
    };

    public static TheoryData<CampaignStatus, CampaignStatus> AllPairs()
    {
        var pairs = new TheoryData<CampaignStatus, CampaignStatus>();
        foreach (var from in Enum.GetValues<CampaignStatus>())
        {
            foreach (var to in Enum.GetValues<CampaignStatus>())
            {
                pairs.Add(from, to);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(AllPairs))]
    public void MoveTo_AnyPair_AllowsExactlyTheTable(CampaignStatus from, CampaignStatus to)
    {
        var campaign = Some.CampaignIn(from);

        var refusal = Record.Exception(() => campaign.MoveTo(to, Some.Now));

        if (Allowed[from].Contains(to))
        {
            Assert.Null(refusal);
            Assert.Equal(to, campaign.Status);
        }
        else
        {
            Assert.IsType<InvalidTransitionException>(refusal);
            Assert.Equal(from, campaign.Status);
        }
    }

    [Fact]
    public void MoveTo_ActiveToCancelled_SaysWhatIsAllowed()
    {
        var campaign = Some.CampaignIn(CampaignStatus.Active);

        var refusal = Assert.Throws<InvalidTransitionException>(() => campaign.MoveTo(CampaignStatus.Cancelled, Some.Now));

        Assert.Equal("The 'Campaign' is 'ACTIVE' and cannot become 'CANCELLED'. Allowed next: PAUSED, COMPLETED.", refusal.Message);
    }

    [Fact]
    public void MoveTo_ActiveAgainAfterPause_KeepsFirstStart()
    {
        var campaign = Some.CampaignIn(CampaignStatus.Paused);

        campaign.MoveTo(CampaignStatus.Active, Some.Now.AddDays(3));

        Assert.Equal(Some.Now, campaign.StartedAt);
    }

    [Fact]
    public void MoveTo_PlannedWithGaps_NamesThem()
    {
        var campaign = new Campaign(Some.Plan with { Goal = null, Budget = null });

        var refusal = Assert.Throws<RuleBrokenException>(() => campaign.MoveTo(CampaignStatus.Planned, Some.Now));

        Assert.Equal("MARKETING_PLAN_INCOMPLETE", refusal.Code);
        Assert.Equal("The plan of 'Spring' has no goal, no budget. Fill that in, then plan the campaign.", refusal.Message);
        Assert.Equal(CampaignStatus.Draft, campaign.Status);
    }
}
