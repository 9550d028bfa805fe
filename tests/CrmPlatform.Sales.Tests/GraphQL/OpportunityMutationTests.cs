using CrmPlatform.Sales.Tests.Support;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.Tests.GraphQL;

public sealed class OpportunityMutationTests(SalesHost host) : IClassFixture<SalesHost>
{
    [Fact]
    public async Task CreateOpportunity_OfThePast_IsWonWithItsHistory()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Cancity");

        var answer = await tenant.QueryAsync(
            """
            mutation($customer: ID!) {
              createOpportunity(input: {
                number: "1C1I7A6R", customerId: $customer, owner: "Moses Frase", amount: 1054, currency: "USD", stage: "Won", engagedOn: "2016-10-20", closedOn: "2017-03-01"
              }) {
                opportunity {
                  number title owner amount currency status probability weightedAmount engagedOn closedOn cycleDays version
                  customer { name } stage { name category type } product { name } channel { name }
                  stageHistory { nodes { from { name } to { name } at by durationSeconds } }
                }
                errors { code }
              }
            }
            """,
            new { customer });

        Assert.Equal(
            """{"data":{"createOpportunity":{"opportunity":{"number":"1C1I7A6R","title":"1C1I7A6R","owner":"Moses Frase","amount":1054,"currency":"USD","status":"WON","probability":100,"weightedAmount":1054,"engagedOn":"2016-10-20","closedOn":"2017-03-01","cycleDays":132,"version":1,"customer":{"name":"Cancity"},"stage":{"name":"Won","category":"CLOSED","type":"WON"},"product":null,"channel":null,"stageHistory":{"nodes":[{"from":null,"to":{"name":"Won"},"at":"2017-03-01T00:00:00Z","by":"tester","durationSeconds":null}]}},"errors":[]}}}""",
            answer);
    }

    [Fact]
    public async Task CreateOpportunity_WithNothing_IsInTheFirstStage()
    {
        var tenant = await host.TenantAsync();

        var answer = await tenant.QueryAsync(
            "mutation { createOpportunity(input: { title: \"Pumps\" }) { opportunity { title status probability customer { name } stage { name } } errors { code } } }");

        Assert.Equal(
            """{"data":{"createOpportunity":{"opportunity":{"title":"Pumps","status":"OPEN","probability":10,"customer":null,"stage":{"name":"Prospecting"}},"errors":[]}}}""",
            answer);
    }

    [Fact]
    public async Task CreateOpportunity_CustomerUnknown_ReturnsNotFound()
    {
        var tenant = await host.TenantAsync();
        var customer = NodeId.Encode("Customer", Guid.CreateVersion7());

        var answer = await tenant.QueryAsync(
            "mutation($customer: ID!) { createOpportunity(input: { customerId: $customer }) { opportunity { id } errors { code message ... on NotFoundError { type } } } }", new { customer });

        Assert.Equal(
            """{"data":{"createOpportunity":{"opportunity":null,"errors":[{"code":"NOT_FOUND","message":"There is no 'Customer' with the given id. Check the id.","type":"Customer"}]}}}""",
            answer);
    }

    [Fact]
    public async Task CreateOpportunity_StageUnknown_NamesTheStages()
    {
        var tenant = await host.TenantAsync();

        var answer = await tenant.QueryAsync("mutation { createOpportunity(input: { stage: \"Wonn\" }) { errors { message } } }");

        Assert.Equal(
            """{"data":{"createOpportunity":{"errors":[{"message":"There is no stage 'Wonn'. The stages are: Prospecting, Engaging, Proposal, Negotiation, On hold, Won, Lost."}]}}}""",
            answer);
    }

    [Fact]
    public async Task MoveOpportunity_ThroughTheStages_KeepsTheHistory()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.OpportunityAsync(tenant, new { title = "Pumps", amount = 200 });
        host.Clock.Advance(TimeSpan.FromDays(2));
        await tenant.AskAsync("mutation($id: ID!) { moveOpportunity(input: { id: $id, stage: \"Proposal\" }) { errors { code } } }", new { id });
        host.Clock.Advance(TimeSpan.FromHours(12));

        var answer = await tenant.QueryAsync(
            """
            mutation($id: ID!) {
              winOpportunity(input: { id: $id, amount: 250.5 }) {
                opportunity { status amount engagedOn closedOn cycleDays stageHistory { nodes { from { name } to { name } durationSeconds } } } errors { code }
              }
            }
            """,
            new { id });

        Assert.Equal(
            """{"data":{"winOpportunity":{"opportunity":{"status":"WON","amount":250.5,"engagedOn":"2026-03-04","closedOn":"2026-03-04","cycleDays":0,"stageHistory":{"nodes":[{"from":null,"to":{"name":"Prospecting"},"durationSeconds":null},{"from":{"name":"Prospecting"},"to":{"name":"Proposal"},"durationSeconds":172800},{"from":{"name":"Proposal"},"to":{"name":"Won"},"durationSeconds":43200}]}},"errors":[]}}}""",
            answer);
    }

    [Fact]
    public async Task WinOpportunity_Lost_ReturnsClosedError()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.OpportunityAsync(tenant, new { stage = "Lost", lostReason = "Price" });

        var answer = await tenant.QueryAsync("mutation($id: ID!) { winOpportunity(input: { id: $id, amount: 1 }) { errors { code } } }", new { id });

        Assert.Equal("""{"data":{"winOpportunity":{"errors":[{"code":"SALES_OPPORTUNITY_CLOSED"}]}}}""", answer);
    }

    [Fact]
    public async Task WinOpportunity_WithoutAmount_KeepsItOpen()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.OpportunityAsync(tenant, new { title = "Pumps" });

        var answer = await tenant.QueryAsync("mutation($id: ID!) { winOpportunity(input: { id: $id }) { errors { code } } }", new { id });

        Assert.Equal("""{"data":{"winOpportunity":{"errors":[{"code":"SALES_WON_AMOUNT_MISSING"}]}}}""", answer);
        Assert.Equal(
            """{"data":{"opportunity":{"status":"OPEN","version":1,"stageHistory":{"totalCount":1}}}}""",
            await tenant.QueryAsync("query($id: ID!) { opportunity(id: $id) { status version stageHistory { totalCount } } }", new { id }));
    }

    [Fact]
    public async Task LoseOpportunity_ThenReopen_IsOpenAgain()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.OpportunityAsync(tenant, new { title = "Pumps" });

        var answer = await tenant.QueryAsync(
            """
            mutation($id: ID!) {
              loseOpportunity(input: { id: $id, lostReason: "Price" }) { opportunity { status lostReason closedOn } errors { code } }
              reopenOpportunity(input: { id: $id, stage: "Engaging" }) { opportunity { status lostReason closedOn stage { name } } errors { code } }
            }
            """,
            new { id });

        Assert.Equal(
            """{"data":{"loseOpportunity":{"opportunity":{"status":"LOST","lostReason":"Price","closedOn":"2026-03-02"},"errors":[]},"reopenOpportunity":{"opportunity":{"status":"OPEN","lostReason":null,"closedOn":null,"stage":{"name":"Engaging"}},"errors":[]}}}""",
            answer);
    }

    [Fact]
    public async Task UpdateOpportunity_OnlyAmount_LeavesTheRest()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");
        var id = await Given.OpportunityAsync(tenant, new { title = "Pumps", customerId = customer, owner = "Ann", amount = 1 });

        var answer = await tenant.QueryAsync(
            "mutation($id: ID!) { updateOpportunity(input: { id: $id, amount: 2, owner: null }) { opportunity { title amount owner customer { name } version } errors { code } } }", new { id });

        Assert.Equal(
            """{"data":{"updateOpportunity":{"opportunity":{"title":"Pumps","amount":2,"owner":null,"customer":{"name":"Acme"},"version":2},"errors":[]}}}""",
            answer);
    }
}
