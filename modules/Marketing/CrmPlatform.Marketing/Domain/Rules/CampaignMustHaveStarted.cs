using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Domain.Rules;

/// <summary>Only a campaign that runs, or ran and is not archived, has results and sales.</summary>
internal sealed record CampaignMustHaveStarted(CampaignStatus Status) : IRule
{
    public string Code => MarketingErrors.CampaignNotStarted;

    public string Message =>
        $"The campaign is {StateMachine<CampaignStatus>.Name(Status)}. Results and sales belong to one that is ACTIVE, PAUSED or COMPLETED.";

    public bool IsBroken => Status is not (CampaignStatus.Active or CampaignStatus.Paused or CampaignStatus.Completed);
}
