using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain;
using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Marketing.GraphQL;

/// <summary>Questions about campaigns.</summary>
[QueryType]
[Authorize(MarketingPermissions.Read)]
public static class CampaignQueries
{
    /// <summary>All campaigns.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [UseAggregation]
    public static IQueryable<Campaign> GetCampaigns(MarketingDbContext db) => db.Campaigns;

    /// <summary>One campaign.</summary>
    [UseFirstOrDefault]
    public static IQueryable<Campaign> GetCampaign(MarketingDbContext db, [ID("Campaign")] Guid id) =>
        db.Campaigns.Where(c => c.Id == id);
}
