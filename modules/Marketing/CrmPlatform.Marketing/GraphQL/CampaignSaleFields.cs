using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain;
using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Sales;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Marketing.GraphQL;

/// <summary>The fields of a credited sale that are not its own columns.</summary>
[ObjectType<CampaignSale>(Ignore = [nameof(CampaignSale.CampaignId), nameof(CampaignSale.CustomerId)])]
[Authorize(MarketingPermissions.Read)]
public static class CampaignSaleFields
{
    /// <summary>Loads credited sales by id.</summary>
    [NodeResolver]
    public static IQueryable<CampaignSale> GetById(MarketingDbContext db) => db.Sales;

    /// <summary>The campaign that gets the credit.</summary>
    [BatchBy(nameof(Campaign.Id), ParentKey = nameof(CampaignSale.CampaignId))]
    [UseFirstOrDefault]
    public static IQueryable<Campaign> GetCampaign(MarketingDbContext db) => db.Campaigns;

    /// <summary>The customer who bought; null when not known or gone.</summary>
    public static CustomerRef? GetCustomer([Parent(nameof(CampaignSale.CustomerId))] CampaignSale sale) =>
        sale.CustomerId is { } id ? new CustomerRef(id) : null;
}
