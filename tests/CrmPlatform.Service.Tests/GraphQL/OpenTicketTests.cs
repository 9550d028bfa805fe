using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Service.Tests.Support;

namespace CrmPlatform.Service.Tests.GraphQL;

public sealed class OpenTicketTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Fact]
    public async Task Open_SubjectOnly_HasDefaults()
    {
        var answer = await host.Tenant.QueryAsync(
            """
            mutation {
              openTicket(input: { subject: "Where is my order?" }) {
                ticket { subject type level priority status channel openedAt solvedAt processingHours customer { name } createdBy version }
                errors { code }
              }
            }
            """);

        Assert.Equal(
            """{"data":{"openTicket":{"ticket":{"subject":"Where is my order?","type":"QUESTION","level":"LOW","priority":"NORMAL","status":"NEW","channel":"WEB","openedAt":"2026-03-02T09:00:00Z","solvedAt":null,"processingHours":null,"customer":null,"createdBy":"tester","version":1},"errors":[]}}}""",
            answer);
    }

    [Fact]
    public async Task Open_NumberTaken_IsRefused()
    {
        await host.TicketAsync("T-1");

        var answer = await host.Tenant.QueryAsync("""mutation { openTicket(input: { subject: "Again", number: "T-1" }) { ticket { id } errors { code message } } }""");

        Assert.Equal(
            """{"data":{"openTicket":{"ticket":null,"errors":[{"code":"SERVICE_NUMBER_TAKEN","message":"There is a ticket 'T-1' already. Give another number, or none to have one made."}]}}}""",
            answer);
    }

    [Fact]
    public async Task Open_UnknownCustomer_IsNotFound()
    {
        var answer = await host.Tenant.QueryAsync(
            """mutation($id: ID!) { openTicket(input: { subject: "Who?", customerId: $id }) { errors { code } } }""",
            new { id = NodeId.Encode("Customer", Guid.CreateVersion7()) });

        Assert.Equal("""{"data":{"openTicket":{"errors":[{"code":"NOT_FOUND"}]}}}""", answer);
    }

    [Fact]
    public async Task Open_FollowUpOfAnOpenTicket_IsRefused()
    {
        var id = await host.TicketAsync("T-2");

        var answer = await host.Tenant.QueryAsync(
            """mutation($id: ID!) { openTicket(input: { subject: "More", followUpOfId: $id }) { errors { code message } } }""", new { id });

        Assert.Equal(
            """{"data":{"openTicket":{"errors":[{"code":"SERVICE_FOLLOW_UP_TOO_EARLY","message":"The ticket 'T-2' is not closed. Reply to it instead of following it up."}]}}}""",
            answer);
    }

    [Fact]
    public async Task Open_FollowUpOfAClosedTicket_IsLinkedBothWays()
    {
        var id = await host.TicketAsync("T-3");
        await host.Tenant.AskAsync("mutation($id: ID!) { solveTicket(input: { id: $id }) { errors { code } } closeTicket(input: { id: $id }) { errors { code } } }", new { id });

        var answer = await host.Tenant.QueryAsync(
            """mutation($id: ID!) { openTicket(input: { subject: "More", number: "T-4", followUpOfId: $id }) { ticket { followUpOf { number followUps { nodes { number } } } } } }""",
            new { id });

        Assert.Equal(
            """{"data":{"openTicket":{"ticket":{"followUpOf":{"number":"T-3","followUps":{"nodes":[{"number":"T-4"}]}}}}}}""",
            answer);
    }
}
