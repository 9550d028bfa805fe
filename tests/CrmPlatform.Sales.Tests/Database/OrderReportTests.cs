using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain.Channels;
using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sales.GraphQL.Reports;
using CrmPlatform.Sales.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Sales.Tests.Database;

public sealed class OrderReportTests
{
    private static readonly Guid Big = Guid.CreateVersion7();
    private static readonly Guid Small = Guid.CreateVersion7();

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task OrderTotals_CancelledAmongThem_LeavesItOut(string provider)
    {
        await using var tenant = await GivenOrdersAsync(provider);

        var totals = await tenant.InAsync(db => OrderReports.GetOrderTotalsAsync(null, db, CancellationToken.None));

        Assert.Equal("EUR 4 3 1119 1029 8.5", FormattableString.Invariant(
            $"{totals.Currency} {totals.Orders} {totals.Unshipped} {totals.Gross:0.##} {totals.Net:0.##} {totals.Freight:0.##}"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task OrderStats_OneYear_GroupsByMonthAndChannel(string provider)
    {
        await using var tenant = await GivenOrdersAsync(provider);

        var stats = await tenant.InAsync(db => OrderReports.GetOrderStatsAsync(2026, db, CancellationToken.None));

        Assert.Equal(
            ["2026-01 Web 2 830", "2026-12  1 190"],
            stats.Select(s => FormattableString.Invariant($"{s.Month} {s.Channel} {s.Count} {s.Sum:0.##}")));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task TopCustomers_First_AreThoseThatOrderedMost(string provider)
    {
        await using var tenant = await GivenOrdersAsync(provider);

        var top = await tenant.InAsync(db => OrderReports.GetTopCustomersAsync(1, null, db, CancellationToken.None));

        var first = Assert.Single(top);
        Assert.Equal((Big, 2, 1000m), (first.Customer.Id, first.Orders, first.Net));
    }

    private static async Task<ModuleTenant<SalesDbContext>> GivenOrdersAsync(string provider)
    {
        var tenant = await ModuleTenant<SalesDbContext>.CreateAsync("crm.sales", provider);
        await tenant.InAsync(async db =>
        {
            var web = new SalesChannel("Web", 0, null);
            var shipped = Order(Big, new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), web, 900, 1, 0.1m);
            shipped.Confirm(shipped.OrderedAt);
            shipped.Ship(shipped.OrderedAt);
            var cancelled = Order(Small, new(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc), web, 5000, 1, 0);
            cancelled.Cancel(cancelled.OrderedAt, null);
            db.AddRange(
                web,
                shipped,
                cancelled,
                Order(Big, new(2026, 12, 31, 23, 59, 59, DateTimeKind.Utc), null, 190, 1, 0),
                Order(Small, new(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc), web, 20, 1, 0),
                Order(Small, new(2025, 12, 31, 23, 59, 59, DateTimeKind.Utc), null, 9, 1, 0));
            return await db.SaveChangesAsync();
        });
        return tenant;
    }

    private static Order Order(Guid customer, DateTime at, SalesChannel? channel, decimal price, decimal quantity, decimal discount)
    {
        var order = new Order(null, new OrderTerms(customer, at) { ChannelId = channel?.Id, Freight = price > 1000 ? 99 : 2.125m });
        order.AddLine(new OrderItem("SKU", null, quantity, price, discount));
        return order;
    }
}
