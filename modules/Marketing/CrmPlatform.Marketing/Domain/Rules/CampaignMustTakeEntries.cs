using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Domain.Rules;

/// <summary>A campaign that is archived or cancelled takes no costs and no members.</summary>
internal sealed record CampaignMustTakeEntries(CampaignStatus Status) : IRule
{
    public string Code => MarketingErrors.CampaignOver;

    public string Message =>
        $"The campaign is {StateMachine<CampaignStatus>.Name(Status)} and takes no more entries. Use another campaign.";

    public bool IsBroken => Status is CampaignStatus.Archived or CampaignStatus.Cancelled;
}
