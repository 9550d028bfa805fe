using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Service.Tests.GraphQL;

public sealed class SampleOnProvidersTests
{
    private const string Query =
        """
        {
          tickets(order: [{ priority: ASC }, { processingSeconds: DESC }, { number: ASC }], where: { openedAt: { lt: "2025-09-08T00:00:00Z" } }) {
            totalCount
            nodes {
              number subject type level priority status channel openedAt solvedAt processingSeconds processingHours customer { name }
              history(order: [{ at: ASC }, { from: DESC }]) { nodes { from to by at } }
              messages { nodes { kind author body at } }
            }
          }
          serviceReport(openedFrom: "2025-09-02T00:00:00Z") { count solved meanHours medianHours byPriority { priority count solved meanHours medianHours } }
          customers(order: [{ name: ASC }], first: 8) { nodes { name tickets(where: { status: { in: [OPEN, PENDING, CLOSED] } }, order: [{ number: DESC }]) { totalCount nodes { number status } } } }
        }
        """;

    [PostgreSqlFact]
    public async Task Sample_OnSqliteAndPostgreSql_GivesOneAnswer()
    {
        var sqlite = await AnswerAsync(new CrmTestHostOptions { Modules = ["crm.customers", "crm.service"] });
        var postgreSql = await AnswerAsync(new CrmTestHostOptions
        {
            Modules = ["crm.customers", "crm.service"],
            Provider = "postgresql",
            ConnectionString = PostgreSqlServer.Shared.ConnectionString,
        });

        Assert.StartsWith("""{"data":""", sqlite, StringComparison.Ordinal);
        Assert.Contains("T-1001", sqlite, StringComparison.Ordinal);
        Assert.Equal(sqlite, postgreSql);
    }

    private static async Task<string> AnswerAsync(CrmTestHostOptions options)
    {
        await using var host = await CrmTestHost.StartAsync(options);
        await host.Tenant("a").AddSampleDataAsync();
        return await host.Tenant("a").QueryAsync(Query);
    }
}
