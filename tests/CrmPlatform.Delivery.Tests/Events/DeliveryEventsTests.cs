using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Events;
using CrmPlatform.Delivery.Tests.Support;
using CrmPlatform.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Delivery.Tests.Events;

public sealed class DeliveryEventsTests(DeliveryHost host) : IClassFixture<DeliveryHost>
{
    [Fact]
    public async Task Project_StartedAndDelivered_StandsOnTheTimeline()
    {
        var customerId = await host.CustomerAsync("School");
        var projectId = await host.RunningProjectAsync("E-1", customerId);
        var delivery = await host.Tenant.AskAsync(
            """mutation($id: ID!) { prepareDelivery(input: { projectId: $id, content: "Desks", deliversOn: "2026-03-02" }) { delivery { id } } }""", new { id = projectId });
        await host.Tenant.AskAsync(
            "mutation($id: ID!) { submitDelivery(input: { id: $id }) { errors { code } } acceptDelivery(input: { id: $id }) { errors { code } } }",
            new { id = DeliveryHost.Id(delivery, "prepareDelivery", "delivery") });

        Assert.Null(await host.Tenant.DrainEventsAsync());

        var timeline = await host.Tenant.QueryAsync("query($id: ID!) { customer(id: $id) { timeline { nodes { title } } } }", new { id = customerId });
        Assert.Contains("Project E-1 started: Shop", timeline, StringComparison.Ordinal);
        Assert.Contains("Delivery submitted: Desks", timeline, StringComparison.Ordinal);
        Assert.Contains("Delivery accepted: Desks", timeline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(29, 1)]
    [InlineData(31, 0)]
    public async Task OpportunityWon_SomeDaysAgo_BecomesARequirementWhileItIsFresh(int daysAgo, int requirements)
    {
        await using var tenant = await ModuleTenant<DeliveryDbContext>.CreateAsync("crm.delivery", "sqlite");
        var won = new OpportunityWon(Some.CustomerId, "O-1", "Hundred chairs", Some.Now.AddDays(-daysAgo));

        await tenant.InAsync(async db =>
        {
            await WonOpportunities.HandleAsync(won, db, host.Clock);
            return 0;
        });

        var taken = await tenant.InAsync(db => db.Requirements.ToListAsync());
        Assert.Equal(requirements, taken.Count);
        Assert.All(taken, r => Assert.Equal(("Deliver: Hundred chairs", Some.CustomerId, "Opportunity O-1"), (r.Title, r.CustomerId, r.Source)));
    }

    [Fact]
    public async Task WinOpportunity_BySales_BecomesARequirement()
    {
        var customerId = await host.CustomerAsync("Museum");
        var opportunity = await host.Tenant.AskAsync(
            """mutation($id: ID!) { createOpportunity(input: { title: "Showcases", customerId: $id, amount: 10 }) { opportunity { id } errors { message } } }""", new { id = customerId });
        await host.Tenant.AskAsync(
            "mutation($id: ID!) { winOpportunity(input: { id: $id }) { errors { message } } }",
            new { id = DeliveryHost.Id(opportunity, "createOpportunity", "opportunity") });

        Assert.Null(await host.Tenant.DrainEventsAsync());

        Assert.Equal(
            """{"data":{"customer":{"requirements":{"nodes":[{"title":"Deliver: Showcases","status":"NEW"}]}}}}""",
            await host.Tenant.QueryAsync("query($id: ID!) { customer(id: $id) { requirements { nodes { title status } } } }", new { id = customerId }));
    }
}
