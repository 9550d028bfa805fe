using CrmPlatform.Delivery.Tests.Support;

namespace CrmPlatform.Delivery.Tests.GraphQL;

public sealed class ProjectSubscriptionTests(DeliveryHost host) : IClassFixture<DeliveryHost>
{
    [Fact]
    public async Task TaskProgressed_OfOneProject_TellsItsTasks()
    {
        var projectId = await host.RunningProjectAsync("S-1", null);
        var added = await host.Tenant.AskAsync(
            """mutation($id: ID!) { addTask(input: { projectId: $id, task: { wbs: "9", name: "Paint", duration: 2 } }) { task { id } errors { message } } }""", new { id = projectId });
        await using var progressed = await host.Tenant.SubscribeAsync(
            "subscription($id: ID) { taskProgressed(projectId: $id) { name progress project { number } } }", new { id = projectId });

        await host.Tenant.AskAsync(
            "mutation($id: ID!) { setTaskProgress(input: { id: $id, progress: 40 }) { errors { message } } }", new { id = DeliveryHost.Id(added, "addTask", "task") });

        Assert.Equal("""{"data":{"taskProgressed":{"name":"Paint","progress":40,"project":{"number":"S-1"}}}}""", await progressed.NextAsync());
    }

    [Fact]
    public async Task ProjectStatusChanged_Project_TellsWhereItStands()
    {
        await using var changed = await host.Tenant.SubscribeAsync("subscription { projectStatusChanged { number status } }", null);

        await host.RunningProjectAsync("S-2", null);

        var answer = await changed.NextAsync();
        while (answer is not null && !answer.Contains("IN_PROGRESS", StringComparison.Ordinal))
        {
            answer = await changed.NextAsync();
        }

        Assert.Equal("""{"data":{"projectStatusChanged":{"number":"S-2","status":"IN_PROGRESS"}}}""", answer);
    }
}
