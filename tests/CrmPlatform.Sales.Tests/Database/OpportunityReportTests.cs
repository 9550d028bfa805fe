using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain.Channels;
using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sales.GraphQL.Reports;
using CrmPlatform.Sales.Tests.Support;
using CrmPlatform.Sdk;
using CrmPlatform.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Sales.Tests.Database;

public sealed class OpportunityReportTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Migrate_NewTenant_HasTheSevenStages(string provider)
    {
        await using var tenant = await ModuleTenant<SalesDbContext>.CreateAsync("crm.sales", provider);

        var stages = await tenant.InAsync(db => db.Stages.OrderBy(s => s.Order).ToListAsync());

        Assert.Equal(
            ["Prospecting 10 Open", "Engaging 30 Open", "Proposal 60 Open", "Negotiation 80 Open", "On hold 10 OnHold", "Won 100 Won", "Lost 0 Lost"],
            stages.Select(s => $"{s.Name} {s.Probability} {s.Type}"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task SalesSummary_WonLostAndOpen_CountsAndAddsUp(string provider)
    {
        await using var tenant = await GivenSalesAsync(provider);

        var summary = await tenant.InAsync(db => OpportunityReports.GetSalesSummaryAsync("EUR", db, CancellationToken.None));

        Assert.Equal(1, tenant.StatementCount);
        Assert.Equal(
            new SalesSummary { Currency = "EUR", Open = 2, OnHold = 1, Won = 3, Lost = 1, OpenValue = 7.5m, WonValue = 1300.25m, MeanCycleDays = 20, MeanDaysToLose = 5 },
            summary);
        Assert.Equal((7, 0.75), (summary.Total, summary.WinRate));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task SalesSummary_TwoCurrencies_AddsNothingUp(string provider)
    {
        await using var tenant = await GivenSalesAsync(provider);

        var error = await Assert.ThrowsAsync<InvalidInputException>(
            () => tenant.InAsync(db => OpportunityReports.GetSalesSummaryAsync(null, db, CancellationToken.None)));

        Assert.Equal("The amounts are in EUR, USD and are not added up across currencies. Give 'currency'.", error.Message);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task SalesSummary_NothingThere_IsZero(string provider)
    {
        await using var tenant = await ModuleTenant<SalesDbContext>.CreateAsync("crm.sales", provider);

        var summary = await tenant.InAsync(db => OpportunityReports.GetSalesSummaryAsync(null, db, CancellationToken.None));

        Assert.Equal(new SalesSummary(), summary);
        Assert.Null(summary.WinRate);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task SalesByQuarter_TwoYears_SplitsThem(string provider)
    {
        await using var tenant = await GivenSalesAsync(provider);

        var all = await tenant.InAsync(db => OpportunityReports.GetSalesByQuarterAsync(null, db, CancellationToken.None));
        var last = await tenant.InAsync(db => OpportunityReports.GetSalesByQuarterAsync(2026, db, CancellationToken.None));

        Assert.Equal(
            ["2025 Q4 EUR 1/0 300.25", "2026 Q1 EUR 1/1 400", "2026 Q2 EUR 1/0 600", "2026 Q2 USD 1/0 50"],
            all.Select(q => FormattableString.Invariant($"{q.Year} Q{q.Quarter} {q.Currency} {q.Won}/{q.Lost} {q.WonValue:0.##}")));
        Assert.Equal(all.Skip(1), last);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task SalesByOwner_SeveralOwners_GivesTheRateOfEach(string provider)
    {
        await using var tenant = await GivenSalesAsync(provider);

        var owners = await tenant.InAsync(db => OpportunityReports.GetSalesByOwnerAsync(db, CancellationToken.None));

        Assert.Equal(
            ["Ann EUR 2 0.6666666666666666 900.25", "Ann USD 0 1 50", "Bob EUR 1 1 400"],
            owners.Select(o => FormattableString.Invariant($"{o.Owner} {o.Currency} {o.Open} {o.WinRate} {o.WonValue:0.##}")));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ChannelEffect_TwoChannels_IsTheMeanOfSalesTimesRate(string provider)
    {
        await using var tenant = await GivenSalesAsync(provider);

        var effect = await tenant.InAsync(db => OpportunityReports.GetChannelEffectAsync("EUR", db, CancellationToken.None));

        // Web: 2 of 3 won, 900.25 sold, for 100. Shop: 1 of 1 won, 400 sold, for nothing.
        Assert.Equal(["Web 600.1667 8.0025", "Shop 400.0000 "], effect.Channels.Select(c => FormattableString.Invariant($"{c.Channel} {c.Effect:0.0000} {c.Roi:0.####}")));
        Assert.Equal(500.0833m, effect.MeanEffect);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ChannelEffect_CostInAnotherCurrency_HasNoReturnOnIt(string provider)
    {
        await using var tenant = await GivenSalesAsync(provider);

        var effect = await tenant.InAsync(db => OpportunityReports.GetChannelEffectAsync("USD", db, CancellationToken.None));

        var web = Assert.Single(effect.Channels);
        Assert.Equal(("Web", 50m, "EUR", null), (web.Channel, web.Effect, web.CostCurrency, web.Roi));
    }

    private static async Task<ModuleTenant<SalesDbContext>> GivenSalesAsync(string provider)
    {
        var tenant = await ModuleTenant<SalesDbContext>.CreateAsync("crm.sales", provider);
        await tenant.InAsync(async db =>
        {
            var web = new SalesChannel("Web", 100, null);
            var shop = new SalesChannel("Shop", 0, null);
            db.AddRange(web, shop);
            await AddAsync(db, "Won", "Ann", 300.25m, web, new(2025, 12, 1), new(2025, 12, 31));
            await AddAsync(db, "Won", "Bob", 400m, shop, new(2026, 1, 1), new(2026, 1, 11));
            await AddAsync(db, "Won", "Ann", 600m, web, new(2026, 4, 1), new(2026, 4, 21));
            await AddAsync(db, "Won", "Ann", 50m, web, new(2026, 4, 1), new(2026, 4, 2), "USD");
            await AddAsync(db, "Lost", "Ann", 0m, web, new(2026, 3, 1), new(2026, 3, 6));
            await AddAsync(db, "Engaging", "Ann", 5m, null, new(2026, 3, 1), null);
            await AddAsync(db, "Prospecting", "Bob", 2.5m, null, null, null);
            await AddAsync(db, "On hold", "Ann", null, null, null, null);
            return await db.SaveChangesAsync();
        });
        return tenant;
    }

    private static async Task AddAsync(
        SalesDbContext db, string stage, string owner, decimal? amount, SalesChannel? channel, DateOnly? engagedOn, DateOnly? closedOn, string currency = "EUR")
    {
        Stage entered = await db.Stages.SingleAsync(s => s.Name == stage);
        var profile = new OpportunityProfile { Owner = owner, Amount = amount, Currency = currency, ChannelId = channel?.Id, EngagedOn = engagedOn };
        db.Add(new Opportunity(null, profile, Some.To(entered) with { ClosedOn = closedOn, LostReason = "Price" }));
    }
}
