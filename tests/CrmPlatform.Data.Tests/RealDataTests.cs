using System.Globalization;
using System.Text.Json;
using CrmPlatform.Data.Tests.Support;

namespace CrmPlatform.Data.Tests;

/// <summary>Real files, imported by the tool into a real host: the numbers asked through GraphQL are the reference's.</summary>
public sealed class RealDataTests(ImportedTenants tenants) : IClassFixture<ImportedTenants>
{
    [Theory]
    [OnImported("sqlite")]
    [OnImported("postgresql")]
    public async Task Import_EveryFile_CreatesEveryRow(string provider)
    {
        var summaries = (await tenants.GetAsync(provider)).Summaries.Select(s => s.Split(" in ")[0]);

        Assert.Equal(
            [
                "accounts.csv: 85 rows read, 85 created, 0 skipped, 0 failed",
                "accounts.csv: 85 rows read, 15 created, 70 skipped, 0 failed",
                "products.csv: 7 rows read, 7 created, 0 skipped, 0 failed",
                "sales_pipeline.csv: 8,800 rows read, 8,800 created, 0 skipped, 0 failed",
                "Customers.csv: 91 rows read, 91 created, 0 skipped, 0 failed",
                "Orders.csv: 830 rows read, 830 created, 0 skipped, 0 failed",
                "incident_event_log_1_119998.csv.gz: 119,998 rows read, 20,769 created, 99,229 skipped, 0 failed",
                "project.csv: 1 rows read, 1 created, 0 skipped, 0 failed",
            ],
            summaries);
    }

    [Theory]
    [OnImported("sqlite")]
    [OnImported("postgresql")]
    public async Task SalesSummary_AfterImport_EqualsTheReference(string provider)
    {
        var reference = Reference.Of("crm");
        var stages = reference.GetProperty("stages");

        var summary = (await AskAsync(provider, "{ salesSummary { won lost open wonValue winRate meanCycleDays meanDaysToLose } }")).GetProperty("salesSummary");

        Assert.Equal(stages.GetProperty("Won").GetInt32(), summary.GetProperty("won").GetInt32());
        Assert.Equal(stages.GetProperty("Lost").GetInt32(), summary.GetProperty("lost").GetInt32());
        Assert.Equal(stages.GetProperty("Engaging").GetInt32() + stages.GetProperty("Prospecting").GetInt32(), summary.GetProperty("open").GetInt32());
        Assert.Equal(reference.GetProperty("won_value").GetDecimal(), Decimal(summary.GetProperty("wonValue")));
        Assert.Equal(reference.GetProperty("win_rate").GetDouble(), summary.GetProperty("winRate").GetDouble(), 6);
        Assert.Equal(reference.GetProperty("mean_days").GetProperty("Won").GetDouble(), summary.GetProperty("meanCycleDays").GetDouble(), 4);
        Assert.Equal(reference.GetProperty("mean_days").GetProperty("Lost").GetDouble(), summary.GetProperty("meanDaysToLose").GetDouble(), 4);
    }

    [Theory]
    [OnImported("sqlite")]
    [OnImported("postgresql")]
    public async Task SalesByQuarter_AfterImport_EqualsTheReference(string provider)
    {
        var expected = Reference.Of("crm").GetProperty("won_by_quarter").EnumerateObject().ToDictionary(q => q.Name, q => q.Value.GetDecimal());

        var quarters = (await AskAsync(provider, "{ salesByQuarter(year: 2017) { year quarter wonValue } }")).GetProperty("salesByQuarter");

        Assert.Equal(expected, quarters.EnumerateArray().ToDictionary(q => $"{q.GetProperty("year")}Q{q.GetProperty("quarter")}", q => Decimal(q.GetProperty("wonValue"))));
    }

    [Theory]
    [OnImported("sqlite")]
    [OnImported("postgresql")]
    public async Task Opportunities_WithoutAccount_AreAsManyAsInTheFile(string provider)
    {
        var count = (await AskAsync(provider, "{ opportunities(where: { customer: { id: { eq: null } } }) { totalCount } }")).GetProperty("opportunities").GetProperty("totalCount");

        Assert.Equal(Reference.Of("crm").GetProperty("no_account").GetInt32(), count.GetInt32());
    }

    [Theory]
    [OnImported("sqlite")]
    [OnImported("postgresql")]
    public async Task OrderTotals_AfterImport_EqualTheReference(string provider)
    {
        var reference = Reference.Of("northwind");

        var answer = await AskAsync(provider, "{ orderTotals { orders unshipped gross net freight } topCustomers(first: 3) { net customer { number } } }");

        var totals = answer.GetProperty("orderTotals");
        Assert.Equal(reference.GetProperty("orders").GetInt32(), totals.GetProperty("orders").GetInt32());
        Assert.Equal(reference.GetProperty("unshipped").GetInt32(), totals.GetProperty("unshipped").GetInt32());
        Assert.Equal(Decimal(reference.GetProperty("gross")), Decimal(totals.GetProperty("gross")));
        Assert.Equal(Decimal(reference.GetProperty("net")), Decimal(totals.GetProperty("net")));
        Assert.Equal(Decimal(reference.GetProperty("freight")), Decimal(totals.GetProperty("freight")));
        Assert.Equal(
            reference.GetProperty("top3").EnumerateObject().Select(c => (c.Name, Decimal(c.Value))),
            answer.GetProperty("topCustomers").EnumerateArray().Select(c => (c.GetProperty("customer").GetProperty("number").GetString()!, Decimal(c.GetProperty("net")))));
    }

    [Theory]
    [OnImported("sqlite")]
    [OnImported("postgresql")]
    public async Task ServiceReport_AfterImport_EqualsTheReference(string provider)
    {
        var reference = Reference.Of("incidents");
        var incidents = reference.GetProperty("incidents").GetInt32();

        var report = (await AskAsync(provider, "{ serviceReport { count solved meanHours medianHours byPriority { priority count medianHours } } }")).GetProperty("serviceReport");

        Assert.Equal(incidents, report.GetProperty("count").GetInt32());
        Assert.Equal(incidents - reference.GetProperty("no_resolved_at").GetInt32(), report.GetProperty("solved").GetInt32());
        Assert.Equal(reference.GetProperty("hours_to_resolve").GetProperty("mean").GetDouble(), report.GetProperty("meanHours").GetDouble(), 4);
        Assert.Equal(reference.GetProperty("hours_to_resolve").GetProperty("median").GetDouble(), report.GetProperty("medianHours").GetDouble(), 4);
        var names = new Dictionary<string, string> { ["1"] = "URGENT", ["2"] = "HIGH", ["3"] = "NORMAL", ["4"] = "LOW" };
        Assert.Equal(
            reference.GetProperty("by_priority").EnumerateObject().Select(p => (names[p.Name], p.Value.GetProperty("n").GetInt32(), p.Value.GetProperty("median_h").GetDouble())),
            report.GetProperty("byPriority").EnumerateArray().Select(p =>
                (p.GetProperty("priority").GetString()!, p.GetProperty("count").GetInt32(), Math.Round(p.GetProperty("medianHours").GetDouble(), 4))));
    }

    [Theory]
    [OnImported("sqlite")]
    [OnImported("postgresql")]
    public async Task Schedule_OfImportedProject_HasTheTablesCriticalPath(string provider)
    {
        var (length, jobs) = ProjectInstance.CriticalPath(ImportedTenants.Project);

        var answer = await AskAsync(
            provider, $$"""{ projects(where: { number: { eq: "{{ImportedTenants.Project}}" } }) { nodes { tasks { totalCount } schedule { duration criticalPath { task { wbs } } } } } }""");

        var project = Assert.Single(answer.GetProperty("projects").GetProperty("nodes").EnumerateArray());
        Assert.Equal(32, project.GetProperty("tasks").GetProperty("totalCount").GetInt32());
        Assert.Equal(length, Decimal(project.GetProperty("schedule").GetProperty("duration")));
        Assert.Equal(
            jobs.Order(),
            project.GetProperty("schedule").GetProperty("criticalPath").EnumerateArray().Select(t => t.GetProperty("task").GetProperty("wbs").GetString()!).Order());
    }

    [Theory]
    [OnImported("sqlite")]
    [OnImported("postgresql")]
    public async Task OpportunityGroups_AfterImport_EqualTheReference(string provider)
    {
        var reference = Reference.Of("crm");

        var answer = (await AskAsync(
            provider,
            """
            { opportunitiesAggregate { count
                byStage: groups(by: { stage: { name: true } }) { key { stage { name } } count average { cycleDays } } }
              won: opportunitiesAggregate(where: { status: { eq: WON } }) { count sum { amount }
                byQuarter: groups(by: { closedOn: QUARTER }) { key { closedOn } sum { amount } } } }
            """));

        var won = answer.GetProperty("won");
        var byStage = answer.GetProperty("opportunitiesAggregate").GetProperty("byStage").EnumerateArray().ToList();
        Assert.Equal(reference.GetProperty("opportunities").GetInt32(), answer.GetProperty("opportunitiesAggregate").GetProperty("count").GetInt32());
        Assert.Equal(
            reference.GetProperty("stages").EnumerateObject().Select(s => (s.Name, s.Value.GetInt32())).Order(),
            byStage.Select(s => (s.GetProperty("key").GetProperty("stage").GetProperty("name").GetString()!, s.GetProperty("count").GetInt32())).Order());
        foreach (var mean in reference.GetProperty("mean_days").EnumerateObject())
        {
            var stage = byStage.Single(s => s.GetProperty("key").GetProperty("stage").GetProperty("name").GetString() == mean.Name);
            Assert.Equal(mean.Value.GetDouble(), (double)Decimal(stage.GetProperty("average").GetProperty("cycleDays")), 4);
        }

        Assert.Equal(reference.GetProperty("stages").GetProperty("Won").GetInt32(), won.GetProperty("count").GetInt32());
        Assert.Equal(reference.GetProperty("won_value").GetDecimal(), Decimal(won.GetProperty("sum").GetProperty("amount")));
        Assert.Equal(
            reference.GetProperty("won_by_quarter").EnumerateObject().ToDictionary(q => q.Name, q => q.Value.GetDecimal()),
            won.GetProperty("byQuarter").EnumerateArray().ToDictionary(q => Quarter(q.GetProperty("key").GetProperty("closedOn").GetString()!), q => Decimal(q.GetProperty("sum").GetProperty("amount"))));
    }

    [Theory]
    [OnImported("sqlite")]
    [OnImported("postgresql")]
    public async Task OrderAndTicketGroups_AfterImport_EqualTheReference(string provider)
    {
        var northwind = Reference.Of("northwind");
        var incidents = Reference.Of("incidents");

        var answer = await AskAsync(
            provider,
            """
            { ordersAggregate { count sum { gross total freight } countDistinct { shippedAt }
                groups(by: { customer: { id: true } }, order: [{ sum: { total: DESC } }], first: 3) { key { customer { node { number } } } sum { total } } }
              unshipped: ordersAggregate(where: { shippedAt: { eq: null } }) { count }
              ticketsAggregate { count groups(by: { priority: true }) { key { priority } count } } }
            """);

        var orders = answer.GetProperty("ordersAggregate");
        Assert.Equal(northwind.GetProperty("orders").GetInt32(), orders.GetProperty("count").GetInt32());
        Assert.Equal(northwind.GetProperty("unshipped").GetInt32(), answer.GetProperty("unshipped").GetProperty("count").GetInt32());
        Assert.Equal(Decimal(northwind.GetProperty("gross")), Decimal(orders.GetProperty("sum").GetProperty("gross")));
        Assert.Equal(Decimal(northwind.GetProperty("net")), Decimal(orders.GetProperty("sum").GetProperty("total")));
        Assert.Equal(Decimal(northwind.GetProperty("freight")), Decimal(orders.GetProperty("sum").GetProperty("freight")));
        Assert.Equal(
            northwind.GetProperty("top3").EnumerateObject().Select(c => (c.Name, Decimal(c.Value))),
            orders.GetProperty("groups").EnumerateArray().Select(g => (g.GetProperty("key").GetProperty("customer").GetProperty("node").GetProperty("number").GetString()!, Decimal(g.GetProperty("sum").GetProperty("total")))));
        Assert.Equal(incidents.GetProperty("incidents").GetInt32(), answer.GetProperty("ticketsAggregate").GetProperty("count").GetInt32());
        Assert.Equal(
            [("HIGH", 337), ("LOW", 658), ("NORMAL", 19_554), ("URGENT", 220)],
            answer.GetProperty("ticketsAggregate").GetProperty("groups").EnumerateArray().Select(g => (g.GetProperty("key").GetProperty("priority").GetString()!, g.GetProperty("count").GetInt32())).Order());
    }

    private static string Quarter(string firstDay) => $"{firstDay[..4]}Q{((int.Parse(firstDay[5..7], CultureInfo.InvariantCulture) - 1) / 3) + 1}";

    private async Task<JsonElement> AskAsync(string provider, string query) => await (await tenants.GetAsync(provider)).Host.AskAsync(query);

    // Decimals may come as numbers or, to keep every digit in any client, as texts.
    private static decimal Decimal(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture) : value.GetDecimal();
}
