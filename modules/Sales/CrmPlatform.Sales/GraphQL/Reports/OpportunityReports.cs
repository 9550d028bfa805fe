using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sales.GraphQL.Reports;

/// <summary>Reports on opportunities, each computed by the database in one statement.</summary>
[QueryType]
[Authorize(SalesPermissions.Reports)]
public static class OpportunityReports
{
    /// <summary>How the opportunities stand.</summary>
    /// <param name="currency">The currency of the amounts, as in ISO 4217. Default: the only one that there is.</param>
    public static async Task<SalesSummary> GetSalesSummaryAsync(string? currency, SalesDbContext db, CancellationToken cancellation)
    {
        var summaries = await db.Opportunities
            .Where(o => currency == null || o.Currency == currency)
            .GroupBy(o => o.Currency)
            .Select(g => new SalesSummary
            {
                Currency = g.Key,
                Open = g.Count(o => o.Status == StageType.Open),
                OnHold = g.Count(o => o.Status == StageType.OnHold),
                Won = g.Count(o => o.Status == StageType.Won),
                Lost = g.Count(o => o.Status == StageType.Lost),
                OpenValue = g.Sum(o => o.Status == StageType.Open ? o.Amount : null) ?? 0,
                WonValue = g.Sum(o => o.Status == StageType.Won ? o.Amount : null) ?? 0,
                MeanCycleDays = g.Average(o => o.Status == StageType.Won ? o.CycleDays : null),
                MeanDaysToLose = g.Average(o => o.Status == StageType.Lost ? o.CycleDays : null),
            })
            .ToListAsync(cancellation);
        return SingleCurrency.Of(summaries, s => s.Currency ?? "") ?? new SalesSummary();
    }

    /// <summary>What was decided in each quarter, the oldest first.</summary>
    /// <param name="year">The year. Default: all of them.</param>
    public static async Task<IReadOnlyList<QuarterSales>> GetSalesByQuarterAsync(int? year, SalesDbContext db, CancellationToken cancellation) =>
        await db.Opportunities
            .Where(o => o.ClosedOn != null && (year == null || o.ClosedOn.Value.Year == year))
            .GroupBy(o => new { o.ClosedOn!.Value.Year, Quarter = ((o.ClosedOn.Value.Month - 1) / 3) + 1, o.Currency })
            .OrderBy(g => g.Key.Year)
            .ThenBy(g => g.Key.Quarter)
            .ThenBy(g => g.Key.Currency)
            .Select(g => new QuarterSales
            {
                Year = g.Key.Year,
                Quarter = g.Key.Quarter,
                Currency = g.Key.Currency,
                Won = g.Count(o => o.Status == StageType.Won),
                Lost = g.Count(o => o.Status == StageType.Lost),
                WonValue = g.Sum(o => o.Status == StageType.Won ? o.Amount : null) ?? 0,
            })
            .ToListAsync(cancellation);

    /// <summary>How each of us sells, by name.</summary>
    public static async Task<IReadOnlyList<OwnerSales>> GetSalesByOwnerAsync(SalesDbContext db, CancellationToken cancellation) =>
        await db.Opportunities
            .GroupBy(o => new { o.Owner, o.Currency })
            .OrderBy(g => g.Key.Owner)
            .ThenBy(g => g.Key.Currency)
            .Select(g => new OwnerSales
            {
                Owner = g.Key.Owner,
                Currency = g.Key.Currency,
                Open = g.Count(o => o.Status == StageType.Open || o.Status == StageType.OnHold),
                Won = g.Count(o => o.Status == StageType.Won),
                Lost = g.Count(o => o.Status == StageType.Lost),
                WonValue = g.Sum(o => o.Status == StageType.Won ? o.Amount : null) ?? 0,
            })
            .ToListAsync(cancellation);

    /// <summary>How well the channels sell: mean(sales x conversion rate).</summary>
    /// <param name="currency">The currency of the amounts, as in ISO 4217. Default: the only one that there is.</param>
    public static async Task<ChannelEffect> GetChannelEffectAsync(string? currency, SalesDbContext db, CancellationToken cancellation)
    {
        var channels = await db.Opportunities
            .Where(o => currency == null || o.Currency == currency)
            .Join(db.Channels, o => o.ChannelId, c => c.Id, (o, c) => new { o.Status, o.Amount, o.Currency, c.Name, c.Cost, CostCurrency = c.Currency })
            .GroupBy(x => new { x.Name, x.Cost, x.CostCurrency, x.Currency })
            .Select(g => new ChannelSales
            {
                Channel = g.Key.Name,
                Cost = g.Key.Cost,
                CostCurrency = g.Key.CostCurrency,
                Currency = g.Key.Currency,
                Won = g.Count(x => x.Status == StageType.Won),
                Lost = g.Count(x => x.Status == StageType.Lost),
                Sales = g.Sum(x => x.Status == StageType.Won ? x.Amount : null) ?? 0,
            })
            .ToListAsync(cancellation);
        SingleCurrency.Of([.. channels.DistinctBy(c => c.Currency)], c => c.Currency);
        return new ChannelEffect([.. channels.OrderByDescending(c => c.Effect).ThenBy(c => c.Channel, StringComparer.Ordinal)]);
    }
}
