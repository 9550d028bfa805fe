using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Domain.Rules;

/// <summary>A plan that goes to approval has a goal, a strategy, a budget and both days.</summary>
internal sealed record PlanMustBeComplete(CampaignPlan Plan) : IRule
{
    public string Code => MarketingErrors.PlanIncomplete;

    public string Message =>
        $"The plan of '{Plan.Name}' has no {string.Join(", no ", Gaps())}. Fill that in, then plan the campaign.";

    public bool IsBroken => Gaps().Any();

    private IEnumerable<string> Gaps()
    {
        if (Plan.Goal is null)
        {
            yield return "goal";
        }

        if (string.IsNullOrWhiteSpace(Plan.Strategy))
        {
            yield return "strategy";
        }

        if (Plan.Budget is null)
        {
            yield return "budget";
        }

        if (Plan.StartsOn is null)
        {
            yield return "first day";
        }

        if (Plan.EndsOn is null)
        {
            yield return "last day";
        }
    }
}
