using CrmPlatform.Service.Tests.Support;

namespace CrmPlatform.Service.Tests.GraphQL;

public sealed class TicketStepTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Fact]
    public async Task Solve_HistoricalTicket_CountsTheHoursAndKeepsTheSteps()
    {
        var opened = await host.Tenant.AskAsync(
            """mutation { openTicket(input: { subject: "Old", openedAt: "2016-02-29T01:16:00Z" }) { ticket { id } } }""", null);
        var id = ServiceHost.Id(opened, "openTicket", "ticket");

        var answer = await host.Tenant.QueryAsync(
            """
            mutation($id: ID!) {
              solveTicket(input: { id: $id, at: "2016-02-29T11:29:00Z" }) {
                ticket { status assignee solvedAt processingHours history(order: [{ id: ASC }]) { nodes { from to by at } } }
                errors { code }
              }
            }
            """,
            new { id });

        Assert.Equal(
            """{"data":{"solveTicket":{"ticket":{"status":"SOLVED","assignee":"tester","solvedAt":"2016-02-29T11:29:00Z","processingHours":10.216666666666667,"history":{"nodes":[{"from":"NEW","to":"OPEN","by":"tester","at":"2016-02-29T11:29:00Z"},{"from":"OPEN","to":"SOLVED","by":"tester","at":"2016-02-29T11:29:00Z"}]}},"errors":[]}}}""",
            answer);
    }

    [Fact]
    public async Task Solve_BeforeItWasOpened_ChangesNothing()
    {
        var id = await host.TicketAsync("S-1");

        var answer = await host.Tenant.QueryAsync(
            """mutation($id: ID!) { solveTicket(input: { id: $id, at: "2026-03-01T00:00:00Z" }) { ticket { id } errors { code message } } }""", new { id });

        Assert.Equal(
            """{"data":{"solveTicket":{"ticket":null,"errors":[{"code":"SERVICE_STEP_OUT_OF_ORDER","message":"The step is dated 2026-03-01T00:00:00Z, but the ticket is NEW since 2026-03-02T09:00:00Z. Give a later instant."}]}}}""",
            answer);
        Assert.Equal(
            """{"data":{"ticket":{"status":"NEW","version":1,"history":{"totalCount":0}}}}""",
            await host.Tenant.QueryAsync("query($id: ID!) { ticket(id: $id) { status version history { totalCount } } }", new { id }));
    }

    [Fact]
    public async Task Reply_ByTheCustomerToASolvedTicket_OpensItAgain()
    {
        var id = await host.TicketAsync("S-2");
        await host.Tenant.AskAsync("mutation($id: ID!) { solveTicket(input: { id: $id }) { errors { code } } }", new { id });

        await host.Tenant.AskAsync(
            """mutation($id: ID!) { receiveTicketReply(input: { ticketId: $id, author: "Zoe", body: "Still broken" }) { errors { code } } }""", new { id });

        Assert.Equal(
            """{"data":{"ticket":{"status":"OPEN","reopenCount":1,"solvedAt":null,"messages":{"nodes":[{"kind":"CUSTOMER_REPLY","author":"Zoe","body":"Still broken"}]}}}}""",
            await host.Tenant.QueryAsync("query($id: ID!) { ticket(id: $id) { status reopenCount solvedAt messages { nodes { kind author body } } } }", new { id }));
    }

    [Fact]
    public async Task Reply_Closed_IsRefused()
    {
        var id = await host.TicketAsync("S-3");
        await host.Tenant.AskAsync("mutation($id: ID!) { solveTicket(input: { id: $id }) { errors { code } } closeTicket(input: { id: $id }) { errors { code } } }", new { id });

        var answer = await host.Tenant.QueryAsync("""mutation($id: ID!) { replyToTicket(input: { ticketId: $id, body: "One more" }) { errors { code } } }""", new { id });

        Assert.Equal("""{"data":{"replyToTicket":{"errors":[{"code":"SERVICE_TICKET_CLOSED"}]}}}""", answer);
    }

    [Fact]
    public async Task Tickets_ByPriority_PutTheMostUrgentFirst()
    {
        await host.Tenant.AskAsync(
            """
            mutation {
              a: openTicket(input: { subject: "Order", category: "sorted", priority: LOW }) { errors { code } }
              b: openTicket(input: { subject: "Order", category: "sorted", priority: URGENT }) { errors { code } }
              c: openTicket(input: { subject: "Order", category: "sorted", priority: NORMAL }) { errors { code } }
              d: openTicket(input: { subject: "Order", category: "sorted", priority: HIGH }) { errors { code } }
            }
            """,
            null);

        var answer = await host.Tenant.QueryAsync("""{ tickets(where: { category: { eq: "sorted" } }, order: [{ priority: ASC }]) { nodes { priority } } }""");

        Assert.Equal(
            """{"data":{"tickets":{"nodes":[{"priority":"URGENT"},{"priority":"HIGH"},{"priority":"NORMAL"},{"priority":"LOW"}]}}}""", answer);
    }
}
