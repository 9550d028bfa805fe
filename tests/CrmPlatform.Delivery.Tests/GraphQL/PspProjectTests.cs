using CrmPlatform.Delivery.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Delivery.Tests.GraphQL;

public sealed class PspProjectTests(DeliveryHost host) : IClassFixture<DeliveryHost>
{
    [CrmDataFact]
    public async Task Create_BenchmarkProject_IsScheduledAsInTheReferenceTable()
    {
        var instance = PspInstance.ReadAll(CrmData.Path("psplib", "j30.zip")).Single(i => i.Name == "j301_1.sm");
        var plan = new
        {
            tasks = instance.Network.Tasks.Select(t => new { wbs = t.Wbs, name = $"Job {t.Wbs}", duration = t.Duration }),
            dependencies = instance.Network.Dependencies.Select(d => new { predecessor = Wbs(d.PredecessorId), successor = Wbs(d.SuccessorId) }),
        };

        var id = await host.ProjectAsync("j301_1", plan: plan);

        Assert.Equal(
            """{"data":{"project":{"tasks":{"totalCount":32},"dependencies":{"totalCount":48},"schedule":{"duration":38,"criticalPath":[{"task":{"wbs":"1"}},{"task":{"wbs":"3"}},{"task":{"wbs":"8"}},{"task":{"wbs":"12"}},{"task":{"wbs":"14"}},{"task":{"wbs":"17"}},{"task":{"wbs":"22"}},{"task":{"wbs":"23"}},{"task":{"wbs":"24"}},{"task":{"wbs":"30"}},{"task":{"wbs":"32"}}]}}}}""",
            await host.Tenant.QueryAsync("query($id: ID!) { project(id: $id) { tasks { totalCount } dependencies { totalCount } schedule { duration criticalPath { task { wbs } } } } }", new { id }));

        string Wbs(Guid task) => instance.Network.Tasks.First(t => t.Id == task).Wbs;
    }
}
