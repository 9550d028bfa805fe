using CrmPlatform.Sdk;
using static CrmPlatform.Marketing.Domain.Campaigns.CampaignStatus;

namespace CrmPlatform.Marketing.Domain.Campaigns;

/// <summary>Which status of a campaign may follow which.</summary>
internal static class CampaignStates
{
    public static StateMachine<CampaignStatus> Machine { get; } = new("Campaign", new Dictionary<CampaignStatus, CampaignStatus[]>
    {
        [Draft] = [Planned, Cancelled],
        [Planned] = [Approved, Draft, Cancelled],
        [Approved] = [Active, Cancelled],
        [Active] = [Paused, Completed],
        [Paused] = [Active, Completed],
        [Completed] = [Archived],
    });
}
