using CrmPlatform.Sales.Tests.Support;

namespace CrmPlatform.Sales.Tests.Events;

public sealed class SalesOnTheTimelineTests(SalesHost host) : IClassFixture<SalesHost>
{
    private const string Timeline = "query($customerId: ID!) { customer(id: $customerId) { timeline(where: { module: { eq: \"crm.sales\" } }) { nodes { title occurredAt } } } }";

    [Fact]
    public async Task ConfirmOrder_OfACustomer_StandsOnItsTimeline()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        var id = await Given.OrderAsync(tenant, new { customerId, number = "7", orderedAt = "2026-03-01T08:00:00Z", lines = new[] { Given.Line } });
        await tenant.AskAsync("mutation($id: ID!) { confirmOrder(input: { id: $id }) { errors { code } } }", new { id });

        await tenant.DrainEventsAsync();

        Assert.Equal(
            """{"data":{"customer":{"timeline":{"nodes":[{"title":"Order 7 confirmed","occurredAt":"2026-03-02T09:00:00Z"},{"title":"Order 7 created","occurredAt":"2026-03-01T08:00:00Z"}]}}}}""",
            await tenant.QueryAsync(Timeline, new { customerId }));
    }

    [Fact]
    public async Task CreateOpportunity_OfThePast_StandsWhereItHappened()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        await Given.OpportunityAsync(
            tenant, new { customerId, title = "Pumps", stage = "Won", amount = 100.5m, engagedOn = "2016-10-20", closedOn = "2017-03-01" });

        await tenant.DrainEventsAsync();

        Assert.Equal(
            """{"data":{"customer":{"timeline":{"nodes":[{"title":"Opportunity Pumps won: 100.5 EUR","occurredAt":"2017-03-01T00:00:00Z"},{"title":"Opportunity Pumps opened","occurredAt":"2016-10-20T00:00:00Z"}]}}}}""",
            await tenant.QueryAsync(Timeline, new { customerId }));
    }

    [Fact]
    public async Task SampleData_AddedToATenant_IsThere()
    {
        var tenant = await host.TenantAsync();

        var added = await tenant.AddSampleDataAsync();
        await tenant.DrainEventsAsync();

        Assert.Equal(["crm.customers", "crm.sales"], added);
        Assert.Equal(
            """{"data":{"customers":{"totalCount":20},"products":{"totalCount":5},"opportunities":{"totalCount":40},"orders":{"totalCount":30},"salesSummary":{"won":12,"lost":6}}}""",
            await tenant.QueryAsync("{ customers { totalCount } products { totalCount } opportunities { totalCount } orders { totalCount } salesSummary { won lost } }"));
    }
}
