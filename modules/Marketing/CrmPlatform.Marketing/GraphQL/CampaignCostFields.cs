using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain;
using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Marketing.GraphQL;

/// <summary>The fields of a cost that are not its own columns.</summary>
[ObjectType<CampaignCost>(Ignore = [nameof(CampaignCost.CampaignId)])]
[Authorize(MarketingPermissions.Read)]
public static class CampaignCostFields
{
    /// <summary>Loads costs by id.</summary>
    [NodeResolver]
    public static IQueryable<CampaignCost> GetById(MarketingDbContext db) => db.Costs;

    /// <summary>The campaign that cost it.</summary>
    [BatchBy(nameof(Campaign.Id), ParentKey = nameof(CampaignCost.CampaignId))]
    [UseFirstOrDefault]
    public static IQueryable<Campaign> GetCampaign(MarketingDbContext db) => db.Campaigns;
}
