using CrmPlatform.Marketing.Domain.Campaigns;

namespace CrmPlatform.Marketing.Tests.Support;

internal static class Some
{
    public static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public static CampaignPlan Plan => new()
    {
        Name = "Spring",
        Type = CampaignType.Email,
        Currency = "EUR",
        Goal = new CampaignGoal(GoalMetric.Revenue, 10_000),
        Strategy = "Owners of the old model",
        Budget = 2_000,
        StartsOn = new DateOnly(2026, 3, 1),
        EndsOn = new DateOnly(2026, 4, 30),
    };

    public static Campaign CampaignIn(CampaignStatus status)
    {
        var campaign = new Campaign(Plan);
        CampaignStatus[] way = status switch
        {
            CampaignStatus.Draft => [],
            CampaignStatus.Cancelled => [CampaignStatus.Cancelled],
            CampaignStatus.Paused => [CampaignStatus.Planned, CampaignStatus.Approved, CampaignStatus.Active, CampaignStatus.Paused],
            _ => [.. Straight.TakeWhile(s => s != status), status],
        };
        foreach (var step in way)
        {
            campaign.MoveTo(step, Now);
        }

        return campaign;
    }

    private static readonly CampaignStatus[] Straight =
        [CampaignStatus.Planned, CampaignStatus.Approved, CampaignStatus.Active, CampaignStatus.Completed, CampaignStatus.Archived];
}
