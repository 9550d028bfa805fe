using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain;
using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Rules;
using CrmPlatform.Marketing.Domain.Sales;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;
using static CrmPlatform.Sdk.Rules;

namespace CrmPlatform.Marketing.GraphQL;

/// <summary>What is booked on campaigns: costs, results, sales.</summary>
[MutationType]
[Authorize(MarketingPermissions.Write)]
public static class CampaignEntryMutations
{
    /// <summary>Books a cost of a campaign, in the campaign's currency.</summary>
    [Authorize(MarketingPermissions.Costs)]
    public static async Task<CampaignCost> AddCampaignCostAsync(
        MarketingDbContext db,
        [ID("Campaign")] Guid campaignId,
        DateOnly date,
        decimal amount,
        CostKind kind,
        string? note,
        CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.MustFindAsync(campaignId, cancellation);
        var cost = campaign.AddCost(date, amount, kind, note);
        db.Costs.Add(cost);
        return cost;
    }

    /// <summary>Removes a cost that was booked by mistake.</summary>
    [Authorize(MarketingPermissions.Costs)]
    public static async Task<CampaignCost> RemoveCampaignCostAsync(
        MarketingDbContext db, [ID("CampaignCost")] Guid id, CancellationToken cancellation)
    {
        var cost = await db.Costs.MustFindAsync(id, cancellation);
        var campaign = await db.Campaigns.MustFindAsync(cost.CampaignId, cancellation);
        Check(new CampaignMustTakeEntries(campaign.Status));
        db.Costs.Remove(cost);
        return cost;
    }

    /// <summary>Records what a campaign brought on one day, through one channel.</summary>
    public static async Task<CampaignResult> RecordCampaignResultAsync(
        MarketingDbContext db,
        [ID("Campaign")] Guid campaignId,
        DateOnly date,
        decimal sales,
        [GraphQLDescription("The share of reached people who bought, between 0 and 1.")] decimal conversionRate,
        string? channel,
        CancellationToken cancellation,
        int customers = 0)
    {
        var campaign = await db.Campaigns.MustFindAsync(campaignId, cancellation);
        var result = campaign.AddResult(new CampaignFigures
        {
            Date = date,
            Sales = sales,
            ConversionRate = conversionRate,
            Channel = channel,
            Customers = customers,
        });
        db.Results.Add(result);
        return result;
    }

    /// <summary>Credits a sale to a campaign; a sale counts once.</summary>
    public static async Task<CampaignSale> CreditCampaignSaleAsync(
        MarketingDbContext db,
        ITenantGraph graph,
        TimeProvider clock,
        [ID("Campaign")] Guid campaignId,
        [GraphQLDescription("What names the sale elsewhere, such as an order's number; a sale counts once.")] string reference,
        Money amount,
        [ID("Customer")] Guid? customerId,
        DateTime? soldAt,
        CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.MustFindAsync(campaignId, cancellation);
        await graph.MustExistAsync("Customer", customerId, cancellation);
        Check(new SaleMustBeNew(reference, await db.Sales.AnyAsync(s => s.Reference == reference, cancellation)));
        var sale = campaign.Credit(new SaleFacts(reference, customerId, amount, soldAt ?? clock.GetUtcNow().UtcDateTime));
        db.Sales.Add(sale);
        return sale;
    }
}
