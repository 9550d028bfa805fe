using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sales.GraphQL.Reports;

/// <summary>Reports on orders, each computed by the database in one statement. Cancelled orders do not count.</summary>
[QueryType]
[Authorize(SalesPermissions.Reports)]
public static class OrderReports
{
    private const int MostCustomers = 200;

    /// <summary>What all orders add up to.</summary>
    /// <param name="currency">The currency of the amounts, as in ISO 4217. Default: the only one that there is.</param>
    public static async Task<OrderTotals> GetOrderTotalsAsync(string? currency, SalesDbContext db, CancellationToken cancellation)
    {
        var totals = await Counted(db, currency)
            .GroupBy(o => o.Currency)
            .Select(g => new OrderTotals
            {
                Currency = g.Key,
                Orders = g.Count(),
                Unshipped = g.Count(o => o.ShippedAt == null),
                Gross = g.Sum(o => o.Gross),
                Net = g.Sum(o => o.Total),
                Freight = g.Sum(o => o.Freight),
            })
            .ToListAsync(cancellation);
        return SingleCurrency.Of(totals, t => t.Currency ?? "") ?? new OrderTotals();
    }

    /// <summary>The orders of a year by month (in UTC) and channel.</summary>
    /// <param name="year">The year.</param>
    public static async Task<IReadOnlyList<OrderStats>> GetOrderStatsAsync(int year, SalesDbContext db, CancellationToken cancellation)
    {
        if (year is < 1 or > 9998)
        {
            throw new InvalidInputException("year", $"'{year}' is no year. Give one from 1 to 9998.");
        }

        var from = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var to = from.AddYears(1);
        var rows = await Counted(db, null)
            .Where(o => o.OrderedAt >= from && o.OrderedAt < to)
            .LeftJoin(db.Channels, o => o.ChannelId, c => c.Id, (o, c) => new { o.OrderedAt.Month, Channel = c == null ? null : c.Name, o.Currency, o.Total })
            .GroupBy(x => new { x.Month, x.Channel, x.Currency })
            .OrderBy(g => g.Key.Month)
            .ThenBy(g => g.Key.Channel)
            .ThenBy(g => g.Key.Currency)
            .Select(g => new { g.Key.Month, g.Key.Channel, g.Key.Currency, Count = g.Count(), Sum = g.Sum(x => x.Total) })
            .ToListAsync(cancellation);
        return [.. rows.Select(r => new OrderStats
        {
            Month = $"{year:D4}-{r.Month:D2}",
            Channel = r.Channel,
            Currency = r.Currency,
            Count = r.Count,
            Sum = r.Sum,
        })];
    }

    /// <summary>The customers that ordered most.</summary>
    /// <param name="first">How many. Default: 10.</param>
    /// <param name="currency">The currency of the amounts, as in ISO 4217. Default: the only one that there is.</param>
    public static async Task<IReadOnlyList<CustomerTotal>> GetTopCustomersAsync(
        int? first, string? currency, SalesDbContext db, CancellationToken cancellation)
    {
        if (first is < 1 or > MostCustomers)
        {
            throw new InvalidInputException("first", $"'first' is {first}. Give a number from 1 to {MostCustomers}.");
        }

        var rows = await Counted(db, currency)
            .GroupBy(o => new { o.CustomerId, o.Currency })
            .Select(g => new { g.Key.CustomerId, g.Key.Currency, Orders = g.Count(), Net = g.Sum(o => o.Total) })
            .OrderByDescending(r => r.Net)
            .ThenBy(r => r.CustomerId)
            .Take(first ?? 10)
            .ToListAsync(cancellation);
        SingleCurrency.Of([.. rows.DistinctBy(r => r.Currency)], r => r.Currency);
        return [.. rows.Select(r => new CustomerTotal
        {
            Customer = new CustomerRef(r.CustomerId),
            Currency = r.Currency,
            Orders = r.Orders,
            Net = r.Net,
        })];
    }

    private static IQueryable<Order> Counted(SalesDbContext db, string? currency) =>
        db.Orders.Where(o => o.Status != OrderStatus.Cancelled && (currency == null || o.Currency == currency));
}
