using CrmPlatform.Service.Tests.Support;

namespace CrmPlatform.Service.Tests.GraphQL;

public sealed class CustomerTicketsTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Fact]
    public async Task Customer_OpenTickets_AreThoseAndNoOthers()
    {
        var customerId = await host.CustomerAsync("Bakery");
        var open = await host.TicketAsync("C-1", customerId);
        await host.TicketAsync("C-2", customerId);
        await host.TicketAsync("C-3", await host.CustomerAsync("Butcher"));
        await host.Tenant.AskAsync("""mutation($id: ID!) { assignTicket(input: { id: $id, assignee: "Ada" }) { errors { code } } }""", new { id = open });

        var answer = await host.Tenant.QueryAsync(
            """query($id: ID!) { customer(id: $id) { tickets(where: { status: { eq: OPEN } }) { totalCount nodes { number subject priority createdAt status } } } }""",
            new { id = customerId });

        Assert.Equal(
            """{"data":{"customer":{"tickets":{"totalCount":1,"nodes":[{"number":"C-1","subject":"Help","priority":"NORMAL","createdAt":"2026-03-02T09:00:00Z","status":"OPEN"}]}}}}""",
            answer);
    }

    [Fact]
    public async Task Customers_OneOrMany_TakeTheSameStatements()
    {
        const string query = "query($first: Int!) { customers(first: $first, where: { name: { startsWith: \"Many\" } }) { nodes { name tickets(first: 3) { nodes { number customer { name } history { nodes { to } } } } } } }";
        for (var i = 0; i < 4; i++)
        {
            var customerId = await host.CustomerAsync($"Many {i}");
            var id = await host.TicketAsync($"M-{i}", customerId);
            await host.Tenant.AskAsync("mutation($id: ID!) { solveTicket(input: { id: $id }) { errors { code } } }", new { id });
        }

        await host.Tenant.AskAsync(query, new { first = 1 });
        var one = host.Tenant.StatementCount;
        await host.Tenant.AskAsync(query, new { first = 4 });

        Assert.Equal(one, host.Tenant.StatementCount);
    }
}
