using System.Globalization;
using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sales.GraphQL.Reports;
using CrmPlatform.Sales.Tests.Support;
using CrmPlatform.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sales.Tests.Database;

/// <summary>Real files, and the numbers that others have computed from them.</summary>
public sealed class RealSalesTests
{
    [CrmDataFact]
    public async Task SalesSummary_Pipeline_EqualsTheReference()
    {
        await using var tenant = await GivenPipelineAsync();

        var summary = await tenant.InAsync(db => OpportunityReports.GetSalesSummaryAsync(null, db, CancellationToken.None));
        var quarters = await tenant.InAsync(db => OpportunityReports.GetSalesByQuarterAsync(2017, db, CancellationToken.None));
        var owners = await tenant.InAsync(db => OpportunityReports.GetSalesByOwnerAsync(db, CancellationToken.None));

        Assert.Equal((8800, 4238, 2473, 2089), (summary.Total, summary.Won, summary.Lost, summary.Open));
        Assert.Equal(10_005_534m, summary.WonValue);
        Assert.Equal(0.631501, summary.WinRate!.Value, 6);
        Assert.Equal(51.781973, summary.MeanCycleDays!.Value, 6);
        Assert.Equal(41.4792, summary.MeanDaysToLose!.Value, 4);
        Assert.Equal([1_134_672m, 3_086_111m, 2_982_255m, 2_802_496m], quarters.Select(q => q.WonValue));
        Assert.Equal(30, owners.Count);
        Assert.Equal(("Hayden Neloms", 0.703947), (owners.MaxBy(o => o.WinRate)!.Owner, Math.Round(owners.Max(o => o.WinRate)!.Value, 6)));
        Assert.Equal(("Lajuana Vencill", 0.549784), (owners.MinBy(o => o.WinRate)!.Owner, Math.Round(owners.Min(o => o.WinRate)!.Value, 6)));
    }

    [CrmDataFact]
    public async Task OrderTotals_Northwind_EqualsTheReference()
    {
        await using var tenant = await ModuleTenant<SalesDbContext>.CreateAsync("crm.sales", "sqlite");
        var lines = CsvFile.Rows("northwind/OrderDetails.csv").ToLookup(r => r["OrderID"]);
        var customers = new Dictionary<string, Guid>();
        await tenant.InAsync(async db =>
        {
            // Only the first columns are read: addresses, which have commas, stand behind them.
            foreach (var row in CsvFile.Rows("northwind/Orders.csv"))
            {
                var customer = customers.TryGetValue(row["CustomerID"], out var known) ? known : customers[row["CustomerID"]] = Guid.CreateVersion7();
                var order = new Order(row["OrderID"], new OrderTerms(customer, Instant(row["OrderDate"])) { Freight = Number(row["Freight"]), Currency = "USD" });
                foreach (var line in lines[row["OrderID"]])
                {
                    order.AddLine(new OrderItem(line["ProductID"], null, Number(line["Quantity"]), Number(line["UnitPrice"]), Number(line["Discount"])));
                }

                order.Confirm(order.OrderedAt);
                if (row["ShippedDate"].Length > 0)
                {
                    order.Ship(Instant(row["ShippedDate"]));
                }

                db.Add(order);
            }

            return await db.SaveChangesAsync();
        });

        var totals = await tenant.InAsync(db => OrderReports.GetOrderTotalsAsync("USD", db, CancellationToken.None));
        var top = await tenant.InAsync(db => OrderReports.GetTopCustomersAsync(3, "USD", db, CancellationToken.None));

        Assert.Equal((830, 21), (totals.Orders, totals.Unshipped));
        Assert.Equal((1_354_458.59m, 1_265_793.0395m, 64_942.69m), (totals.Gross, totals.Net, totals.Freight));
        Assert.Equal(
            [("QUICK", 110_277.3050m), ("ERNSH", 104_874.9785m), ("SAVEA", 104_361.9500m)],
            top.Select(t => (customers.Single(c => c.Value == t.Customer.Id).Key, t.Net)));
    }

    private static async Task<ModuleTenant<SalesDbContext>> GivenPipelineAsync()
    {
        var tenant = await ModuleTenant<SalesDbContext>.CreateAsync("crm.sales", "sqlite");
        await tenant.InAsync(async db =>
        {
            var stages = await db.Stages.ToDictionaryAsync(s => s.Name);
            foreach (var row in CsvFile.Rows("crm/sales_pipeline.csv"))
            {
                var profile = new OpportunityProfile { Owner = row["sales_agent"], Amount = Amount(row["close_value"]), Currency = "USD", EngagedOn = Day(row["engage_date"]) };
                var move = Some.To(stages[row["deal_stage"]]) with { ClosedOn = Day(row["close_date"]), LostReason = "Not given" };
                db.Add(new Opportunity(row["opportunity_id"], profile, move));
            }

            return await db.SaveChangesAsync();
        });
        return tenant;
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal? Amount(string text) => text.Length == 0 ? null : Number(text);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static DateTime Instant(string text) =>
        DateTime.ParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
