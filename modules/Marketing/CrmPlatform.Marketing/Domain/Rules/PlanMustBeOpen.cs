using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Domain.Rules;

/// <summary>Only a plan that is not approved can be changed.</summary>
internal sealed record PlanMustBeOpen(CampaignStatus Status) : IRule
{
    public string Code => MarketingErrors.PlanFixed;

    public string Message =>
        $"The campaign is {StateMachine<CampaignStatus>.Name(Status)} and its plan stands. Draft another campaign.";

    public bool IsBroken => Status is not (CampaignStatus.Draft or CampaignStatus.Planned);
}
