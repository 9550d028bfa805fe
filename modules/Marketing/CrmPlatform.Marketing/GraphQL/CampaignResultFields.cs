using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain;
using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Marketing.GraphQL;

/// <summary>The fields of a result that are not its own columns.</summary>
[ObjectType<CampaignResult>(Ignore = [nameof(CampaignResult.CampaignId)])]
[Authorize(MarketingPermissions.Read)]
public static class CampaignResultFields
{
    /// <summary>Loads results by id.</summary>
    [NodeResolver]
    public static IQueryable<CampaignResult> GetById(MarketingDbContext db) => db.Results;

    /// <summary>The campaign that brought it.</summary>
    [BatchBy(nameof(Campaign.Id), ParentKey = nameof(CampaignResult.CampaignId))]
    [UseFirstOrDefault]
    public static IQueryable<Campaign> GetCampaign(MarketingDbContext db) => db.Campaigns;
}
