using CrmPlatform.Service.Tests.Support;

namespace CrmPlatform.Service.Tests.GraphQL;

public sealed class TicketSubscriptionTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Fact]
    public async Task TicketStatusChanged_OpenedAndSolved_TellsWhereItStands()
    {
        await using var changed = await host.Tenant.SubscribeAsync("subscription { ticketStatusChanged { number status } }", null);

        var id = await host.TicketAsync("S-1");
        Assert.Equal("""{"data":{"ticketStatusChanged":{"number":"S-1","status":"NEW"}}}""", await changed.NextAsync());
        await host.Tenant.AskAsync("mutation($id: ID!) { solveTicket(input: { id: $id }) { errors { code } } }", new { id });

        Assert.Equal("""{"data":{"ticketStatusChanged":{"number":"S-1","status":"SOLVED"}}}""", await changed.NextAsync());
    }
}
