using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Marketing.Database;

/// <summary>Adds up what came of campaigns.</summary>
internal static class CampaignPerformances
{
    /// <summary>The performance of each campaign, in one statement.</summary>
    // Every sum is a subquery of its own: a join of costs and sales would count each cost once per sale.
    public static async Task<IReadOnlyDictionary<Guid, CampaignPerformance>> OfAsync(
        MarketingDbContext db, IReadOnlyList<Guid> campaigns, CancellationToken cancellation) =>
        await db.Campaigns
            .Where(c => campaigns.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                Cost = db.Costs.Where(x => x.CampaignId == c.Id).Sum(x => x.Amount),
                WonRevenue = db.Sales.Where(x => x.CampaignId == c.Id).Sum(x => x.Amount),
                Effect = db.Results.Where(x => x.CampaignId == c.Id).Average(x => (decimal?)(x.Sales * x.ConversionRate)),
                Members = db.Members.Count(x => x.CampaignId == c.Id),
                Converted = db.Members.Count(x => x.CampaignId == c.Id && x.Status == MemberStatus.Converted),
            })
            .ToDictionaryAsync(
                c => c.Id,
                c => new CampaignPerformance
                {
                    Cost = c.Cost,
                    WonRevenue = c.WonRevenue,
                    Effect = c.Effect,
                    Members = c.Members,
                    Converted = c.Converted,
                },
                cancellation);
}
