using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain;
using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Members;
using CrmPlatform.Marketing.Domain.Sales;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Marketing.GraphQL;

/// <summary>The fields of a campaign that are not its own columns.</summary>
[ObjectType<Campaign>(Ignore = [nameof(Campaign.GoalMetric), nameof(Campaign.GoalValue)])]
[Authorize(MarketingPermissions.Read)]
public static class CampaignFields
{
    /// <summary>Loads campaigns by id.</summary>
    [NodeResolver]
    public static IQueryable<Campaign> GetById(MarketingDbContext db) => db.Campaigns;

    /// <summary>What the campaign is to reach.</summary>
    public static CampaignGoal? GetGoal([Parent(nameof(Campaign.GoalMetric), nameof(Campaign.GoalValue))] Campaign campaign) =>
        campaign is { GoalMetric: { } metric, GoalValue: { } value } ? new CampaignGoal(metric, value) : null;

    /// <summary>What the campaign may cost.</summary>
    [Authorize(MarketingPermissions.Costs)]
    public static decimal? GetBudget([Parent(nameof(Campaign.Budget))] Campaign campaign) => campaign.Budget;

    /// <summary>What the campaign cost.</summary>
    [Authorize(MarketingPermissions.Costs)]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [UseAggregation]
    [BatchBy(nameof(CampaignCost.CampaignId))]
    public static IQueryable<CampaignCost> GetCosts(MarketingDbContext db) => db.Costs;

    /// <summary>What the campaign brought, by day and channel.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [UseAggregation]
    [BatchBy(nameof(CampaignResult.CampaignId))]
    public static IQueryable<CampaignResult> GetResults(MarketingDbContext db) => db.Results;

    /// <summary>The customers in the campaign.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [UseAggregation]
    [BatchBy(nameof(CampaignMember.CampaignId))]
    public static IQueryable<CampaignMember> GetMembers(MarketingDbContext db) => db.Members;

    /// <summary>The sales that are credited to the campaign.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [UseAggregation]
    [BatchBy(nameof(CampaignSale.CampaignId))]
    public static IQueryable<CampaignSale> GetSales(MarketingDbContext db) => db.Sales;

    /// <summary>What came of the campaign: cost, revenue, return, effect.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<CampaignPerformance>> GetPerformanceAsync(
        [Parent(nameof(Campaign.Id))] IReadOnlyList<Campaign> campaigns, MarketingDbContext db, CancellationToken cancellation)
    {
        var performances = await CampaignPerformances.OfAsync(db, [.. campaigns.Select(c => c.Id)], cancellation);
        return [.. campaigns.Select(c => performances[c.Id])];
    }
}
