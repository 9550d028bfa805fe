using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Delivery.Tests.GraphQL;

public sealed class SampleOnProvidersTests
{
    private const string Query =
        """
        {
          projects(order: [{ priority: ASC }], where: { costPerDay: { gt: 1.5 } }) {
            totalCount
            nodes {
              number name kind status priority startsOn startedAt costPerDay progress customer { name }
              seedIndices { time { value unit } budget { value unit } risk { value unit } }
              schedule { duration tasks { task { wbs } earlyStart earlyFinish lateStart lateFinish totalFloat freeFloat critical } criticalPath { task { name } } }
              tasks(order: [{ duration: DESC }, { wbs: ASC }], where: { weight: { gt: 0 } }) {
                totalCount nodes { wbs name duration work weight progress status waitsFor { totalCount } holdsUp { totalCount } }
              }
              dependencies(where: { type: { eq: START_TO_START } }) { nodes { type lag predecessor { wbs } successor { wbs } } }
              planItems(order: [{ name: ASC }]) { nodes { kind name description } }
              deliveries(order: [{ deliversOn: ASC }]) { nodes { content deliversOn status submittedAt decidedAt rejections } }
              requirements { nodes { title status } }
            }
          }
          customers(order: [{ name: ASC }], first: 3) { nodes { name projects { nodes { number } } deliveries { totalCount } requirements { nodes { title } } } }
        }
        """;

    [PostgreSqlFact]
    public async Task Sample_OnSqliteAndPostgreSql_GivesOneAnswer()
    {
        var sqlite = await AnswerAsync(new CrmTestHostOptions { Modules = ["crm.customers", "crm.delivery"] });
        var postgreSql = await AnswerAsync(new CrmTestHostOptions
        {
            Modules = ["crm.customers", "crm.delivery"],
            Provider = "postgresql",
            ConnectionString = PostgreSqlServer.Shared.ConnectionString,
        });

        Assert.StartsWith("""{"data":""", sqlite, StringComparison.Ordinal);
        Assert.Contains("P-1001", sqlite, StringComparison.Ordinal);
        Assert.Equal(sqlite, postgreSql);
    }

    private static async Task<string> AnswerAsync(CrmTestHostOptions options)
    {
        await using var host = await CrmTestHost.StartAsync(options);
        await host.Tenant("a").AddSampleDataAsync();
        return await host.Tenant("a").QueryAsync(Query);
    }
}
