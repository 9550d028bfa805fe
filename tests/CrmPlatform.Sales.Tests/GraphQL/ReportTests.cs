using CrmPlatform.Sales.Tests.Support;

namespace CrmPlatform.Sales.Tests.GraphQL;

public sealed class ReportTests(SalesHost host) : IClassFixture<SalesHost>
{
    [Fact]
    public async Task Reports_OfSales_AnswerInOneStatementEach()
    {
        var tenant = await host.TenantAsync();
        await tenant.AskAsync("""mutation { createSalesChannel(input: { name: "WEB", cost: 50 }) { errors { code } } }""", null);
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        await Given.OpportunityAsync(tenant, new { owner = "Ann", channel = "WEB", stage = "Won", amount = 100, engagedOn = "2026-01-01", closedOn = "2026-01-11" });
        await Given.OpportunityAsync(tenant, new { owner = "Ann", channel = "WEB", stage = "Lost", lostReason = "Price", engagedOn = "2026-01-01", closedOn = "2026-01-05" });
        await Given.OrderAsync(tenant, new { customerId, channel = "WEB", orderedAt = "2026-02-01T00:00:00Z", freight = 2, lines = new[] { Given.Line } });

        var answer = await tenant.QueryAsync(
            """
            {
              salesSummary { currency total won lost wonValue winRate meanCycleDays meanDaysToLose }
              salesByQuarter(year: 2026) { year quarter won lost wonValue }
              salesByOwner { owner won lost winRate }
              channelEffect { meanEffect channels { channel sales conversionRate effect roi } }
              orderTotals { orders unshipped gross net freight }
              orderStats(year: 2026) { month channel count sum }
              topCustomers(first: 3) { customer { name } orders net }
            }
            """);

        Assert.Equal(
            """{"data":{"salesSummary":{"currency":"EUR","total":2,"won":1,"lost":1,"wonValue":100,"winRate":0.5,"meanCycleDays":10,"meanDaysToLose":4},"salesByQuarter":[{"year":2026,"quarter":1,"won":1,"lost":1,"wonValue":100}],"salesByOwner":[{"owner":"Ann","won":1,"lost":1,"winRate":0.5}],"channelEffect":{"meanEffect":50,"channels":[{"channel":"WEB","sales":100,"conversionRate":0.5,"effect":50,"roi":1}]},"orderTotals":{"orders":1,"unshipped":1,"gross":90,"net":90,"freight":2},"orderStats":[{"month":"2026-02","channel":"WEB","count":1,"sum":90}],"topCustomers":[{"customer":{"name":"Acme"},"orders":1,"net":90}]}}""",
            Decimals.Shortest(answer));
        Assert.Equal(8, tenant.StatementCount);
    }

    [Fact]
    public async Task SalesSummary_TwoCurrencies_AsksForOne()
    {
        var tenant = await host.TenantAsync();
        await Given.OpportunityAsync(tenant, new { stage = "Won", amount = 1, currency = "EUR" });
        await Given.OpportunityAsync(tenant, new { stage = "Won", amount = 2, currency = "USD" });

        var refused = (await tenant.QueryAsync("{ salesSummary { wonValue } }"));
        var answer = await tenant.QueryAsync("""{ salesSummary(currency: "USD") { wonValue } }""");

        Assert.Contains("The amounts are in EUR, USD and are not added up across currencies. Give 'currency'.", refused, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"salesSummary":{"wonValue":2}}}""", Decimals.Shortest(answer));
    }
}
