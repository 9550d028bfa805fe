using CrmPlatform.Sales.Tests.Support;

namespace CrmPlatform.Sales.Tests.GraphQL;

public sealed class SalesSubscriptionTests(SalesHost host) : IClassFixture<SalesHost>
{
    [Fact]
    public async Task OpportunityStageChanged_OpenedAndWon_TellsEachStep()
    {
        var tenant = await host.TenantAsync();
        await using var changed = await tenant.SubscribeAsync("subscription { opportunityStageChanged { title status stage { name } } }", null);

        var id = await Given.OpportunityAsync(tenant, new { title = "Pumps", amount = 100.5m });
        Assert.Equal("""{"data":{"opportunityStageChanged":{"title":"Pumps","status":"OPEN","stage":{"name":"Prospecting"}}}}""", await changed.NextAsync());
        await tenant.AskAsync("mutation($id: ID!) { winOpportunity(input: { id: $id }) { errors { message } } }", new { id });

        Assert.Equal("""{"data":{"opportunityStageChanged":{"title":"Pumps","status":"WON","stage":{"name":"Won"}}}}""", await changed.NextAsync());
    }

    [Fact]
    public async Task OrderStatusChanged_OfOneOrder_TellsItsStepsOnly()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        var id = await Given.OrderAsync(tenant, new { customerId, number = "7", lines = new[] { Given.Line } });
        await using var changed = await tenant.SubscribeAsync("subscription($id: ID) { orderStatusChanged(orderId: $id) { number status customer { name } } }", new { id });

        var other = await Given.OrderAsync(tenant, new { customerId, number = "8", lines = new[] { Given.Line } });
        foreach (var order in new[] { other, id })
        {
            await tenant.AskAsync("mutation($id: ID!) { confirmOrder(input: { id: $id }) { errors { code } } }", new { id = order });
        }

        Assert.Equal("""{"data":{"orderStatusChanged":{"number":"7","status":"CONFIRMED","customer":{"name":"Acme"}}}}""", await changed.NextAsync());
    }
}
