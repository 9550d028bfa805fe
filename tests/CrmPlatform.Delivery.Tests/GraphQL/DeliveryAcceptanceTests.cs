using CrmPlatform.Delivery.Tests.Support;

namespace CrmPlatform.Delivery.Tests.GraphQL;

public sealed class DeliveryAcceptanceTests(DeliveryHost host) : IClassFixture<DeliveryHost>
{
    [Fact]
    public async Task Project_WithADeliveryThatWaits_IsNotDelivered()
    {
        var projectId = await host.RunningProjectAsync("D-1", await host.CustomerAsync("Inn"));
        var id = await PrepareAsync(projectId, "Beds");

        var refused = await host.Tenant.QueryAsync(
            "mutation($id: ID!) { changeProjectStatus(input: { id: $id, status: DELIVERED }) { errors { code } } }", new { id = projectId });
        await host.Tenant.AskAsync("mutation($id: ID!) { submitDelivery(input: { id: $id }) { errors { code } } acceptDelivery(input: { id: $id }) { errors { code } } }", new { id });
        var delivered = await host.Tenant.QueryAsync(
            "mutation($id: ID!) { changeProjectStatus(input: { id: $id, status: DELIVERED }) { project { status deliveredAt } errors { code } } }", new { id = projectId });

        Assert.Equal("""{"data":{"changeProjectStatus":{"errors":[{"code":"DELIVERY_DELIVERIES_OPEN"}]}}}""", refused);
        Assert.Equal("""{"data":{"changeProjectStatus":{"project":{"status":"DELIVERED","deliveredAt":"2026-03-02T09:00:00Z"},"errors":[]}}}""", delivered);
    }

    [Fact]
    public async Task Accept_Prepared_SaysWhatIsAllowed()
    {
        var id = await PrepareAsync(await host.RunningProjectAsync("D-2", await host.CustomerAsync("Bar")), "Chairs");

        var answer = await host.Tenant.QueryAsync(
            "mutation($id: ID!) { acceptDelivery(input: { id: $id }) { delivery { id } errors { message } } }", new { id });

        Assert.Equal(
            """{"data":{"acceptDelivery":{"delivery":null,"errors":[{"message":"The 'CustomerDelivery' is 'PREPARED' and cannot become 'ACCEPTED'. Allowed next: SUBMITTED."}]}}}""",
            answer);
    }

    [Fact]
    public async Task Customers_OneOrMany_TakeTheSameStatements()
    {
        const string query = "query($first: Int!) { customers(first: $first, where: { name: { startsWith: \"Many\" } }) { nodes { deliveries { nodes { content project { name } } } requirements { nodes { title } } projects { nodes { number progress schedule { duration } tasks { nodes { name } } } } } } }";
        for (var i = 0; i < 3; i++)
        {
            var customerId = await host.CustomerAsync($"Many {i}");
            await PrepareAsync(await host.RunningProjectAsync($"M-{i}", customerId), "Tables");
            await host.Tenant.AskAsync(
                """mutation($id: ID!) { createRequirement(input: { title: "More", type: PRODUCT, customerId: $id }) { errors { code } } }""", new { id = customerId });
        }

        await host.Tenant.AskAsync(query, new { first = 1 });
        var one = host.Tenant.StatementCount;
        await host.Tenant.AskAsync(query, new { first = 3 });

        Assert.Equal(one, host.Tenant.StatementCount);
    }

    private async Task<string> PrepareAsync(string projectId, string content) => DeliveryHost.Id(await host.Tenant.AskAsync(
        """mutation($projectId: ID!, $content: String!) { prepareDelivery(input: { projectId: $projectId, content: $content, deliversOn: "2026-03-02" }) { delivery { id } } }""",
        new { projectId, content }), "prepareDelivery", "delivery");
}
