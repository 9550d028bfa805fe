using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain;
using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Rules;
using CrmPlatform.Marketing.Events;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;
using static CrmPlatform.Sdk.Rules;

namespace CrmPlatform.Marketing.GraphQL;

/// <summary>Changes of campaigns and their status.</summary>
[MutationType]
[Authorize(MarketingPermissions.Write)]
public static class CampaignMutations
{
    /// <summary>Drafts a campaign.</summary>
    public static Campaign CreateCampaign(
        MarketingDbContext db,
        string name,
        CampaignType type,
        string currency,
        CampaignGoal? goal = null,
        string? strategy = null,
        string? scheme = null,
        decimal? budget = null,
        decimal? expectedRevenue = null,
        DateOnly? startsOn = null,
        DateOnly? endsOn = null)
    {
        var campaign = new Campaign(new CampaignPlan
        {
            Name = name,
            Type = type,
            Currency = currency,
            Goal = goal,
            Strategy = strategy,
            Scheme = scheme,
            Budget = budget,
            ExpectedRevenue = expectedRevenue,
            StartsOn = startsOn,
            EndsOn = endsOn,
        });
        db.Campaigns.Add(campaign);
        return campaign;
    }

    /// <summary>Changes the given parts of a plan that is not approved.</summary>
    public static async Task<Campaign> UpdateCampaignAsync(
        MarketingDbContext db,
        [ID("Campaign")] Guid id,
        int? version,
        Optional<string> name,
        Optional<CampaignType> type,
        Optional<string> currency,
        Optional<CampaignGoal?> goal,
        Optional<string?> strategy,
        Optional<string?> scheme,
        Optional<decimal?> budget,
        Optional<decimal?> expectedRevenue,
        Optional<DateOnly?> startsOn,
        Optional<DateOnly?> endsOn,
        CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.MustFindAsync(id, cancellation);
        campaign.MustHaveVersion(version);
        if (currency.HasValue && currency.Value != campaign.Currency)
        {
            Check(new CurrencyMustStand(campaign.Currency, await db.Costs.AnyAsync(c => c.CampaignId == id, cancellation)));
        }

        var plan = campaign.ToPlan();
        campaign.Revise(new CampaignPlan
        {
            Name = name.Or(plan.Name) ?? "",
            Type = type.Or(plan.Type),
            Currency = currency.Or(plan.Currency) ?? "",
            Goal = goal.Or(plan.Goal),
            Strategy = strategy.Or(plan.Strategy),
            Scheme = scheme.Or(plan.Scheme),
            Budget = budget.Or(plan.Budget),
            ExpectedRevenue = expectedRevenue.Or(plan.ExpectedRevenue),
            StartsOn = startsOn.Or(plan.StartsOn),
            EndsOn = endsOn.Or(plan.EndsOn),
        });
        return campaign;
    }

    /// <summary>Hands a complete plan in for approval.</summary>
    public static Task<Campaign> PlanCampaignAsync(
        MarketingDbContext db, TimeProvider clock, [ID("Campaign")] Guid id, int? version, CancellationToken cancellation) =>
        MoveAsync(db, clock, id, version, CampaignStatus.Planned, cancellation);

    /// <summary>Takes a planned campaign back for changes.</summary>
    public static Task<Campaign> ReturnCampaignToDraftAsync(
        MarketingDbContext db, TimeProvider clock, [ID("Campaign")] Guid id, int? version, CancellationToken cancellation) =>
        MoveAsync(db, clock, id, version, CampaignStatus.Draft, cancellation);

    /// <summary>Approves a plan; from now on it stands.</summary>
    [Authorize(MarketingPermissions.Approve)]
    public static Task<Campaign> ApproveCampaignAsync(
        MarketingDbContext db, TimeProvider clock, [ID("Campaign")] Guid id, int? version, CancellationToken cancellation) =>
        MoveAsync(db, clock, id, version, CampaignStatus.Approved, cancellation);

    /// <summary>Starts an approved campaign, or lets a paused one go on.</summary>
    [Authorize(MarketingPermissions.Approve)]
    public static async Task<Campaign> StartCampaignAsync(
        MarketingDbContext db, TimeProvider clock, [ID("Campaign")] Guid id, int? version, CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.MustFindAsync(id, cancellation);
        var resumed = campaign.Status == CampaignStatus.Paused;
        await MoveAsync(db, clock, id, version, CampaignStatus.Active, cancellation);
        db.Publish(new CampaignStarted(campaign.Id, campaign.Name, EnumNames.ToGraphQL(campaign.Type.ToString()), resumed));
        return campaign;
    }

    /// <summary>Interrupts a running campaign.</summary>
    public static Task<Campaign> PauseCampaignAsync(
        MarketingDbContext db, TimeProvider clock, [ID("Campaign")] Guid id, int? version, CancellationToken cancellation) =>
        MoveAsync(db, clock, id, version, CampaignStatus.Paused, cancellation);

    /// <summary>Ends a campaign; results may still come in.</summary>
    public static Task<Campaign> CompleteCampaignAsync(
        MarketingDbContext db, TimeProvider clock, [ID("Campaign")] Guid id, int? version, CancellationToken cancellation) =>
        MoveAsync(db, clock, id, version, CampaignStatus.Completed, cancellation);

    /// <summary>Closes a completed campaign for good.</summary>
    public static Task<Campaign> ArchiveCampaignAsync(
        MarketingDbContext db, TimeProvider clock, [ID("Campaign")] Guid id, int? version, CancellationToken cancellation) =>
        MoveAsync(db, clock, id, version, CampaignStatus.Archived, cancellation);

    /// <summary>Gives a campaign up before it runs.</summary>
    public static Task<Campaign> CancelCampaignAsync(
        MarketingDbContext db, TimeProvider clock, [ID("Campaign")] Guid id, int? version, CancellationToken cancellation) =>
        MoveAsync(db, clock, id, version, CampaignStatus.Cancelled, cancellation);

    private static async Task<Campaign> MoveAsync(
        MarketingDbContext db, TimeProvider clock, Guid id, int? version, CampaignStatus status, CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.MustFindAsync(id, cancellation);
        campaign.MustHaveVersion(version);
        campaign.MoveTo(status, clock.GetUtcNow().UtcDateTime);
        return campaign;
    }
}
