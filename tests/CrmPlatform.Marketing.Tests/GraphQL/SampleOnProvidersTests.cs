using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Marketing.Tests.GraphQL;

public sealed class SampleOnProvidersTests
{
    private const string Query =
        """
        {
          campaigns(order: [{ budget: DESC }], where: { budget: { gte: 1000 }, startsOn: { gt: "2025-01-01" } }) {
            totalCount
            nodes {
              name type status goal { metric value } startsOn endsOn startedAt
              performance { cost wonRevenue roi effect members converted conversionRate costPerConversion }
              costs(order: [{ amount: ASC }]) { nodes { date amount kind } }
              results(where: { conversionRate: { gt: 0.05 } }) { nodes { date sales conversionRate } }
              members(order: [{ targetedAt: DESC }], first: 3, where: { status: { neq: OPTED_OUT } }) { totalCount nodes { status targetedAt customer { name } } }
              sales(order: [{ reference: ASC }]) { nodes { reference amount soldAt customer { name } } }
            }
          }
          customers(order: [{ name: ASC }], first: 8) { nodes { name campaigns(first: 1) { name } campaignMemberships { totalCount } } }
        }
        """;

    [PostgreSqlFact]
    public async Task Sample_OnSqliteAndPostgreSql_GivesOneAnswer()
    {
        var sqlite = await AnswerAsync(new CrmTestHostOptions { Modules = ["crm.customers", "crm.marketing"] });
        var postgreSql = await AnswerAsync(new CrmTestHostOptions
        {
            Modules = ["crm.customers", "crm.marketing"],
            Provider = "postgresql",
            ConnectionString = PostgreSqlServer.Shared.ConnectionString,
        });

        Assert.StartsWith("""{"data":""", sqlite, StringComparison.Ordinal);
        Assert.Contains("Autumn upgrade", sqlite, StringComparison.Ordinal);
        Assert.Equal(sqlite, postgreSql);
    }

    private static async Task<string> AnswerAsync(CrmTestHostOptions options)
    {
        await using var host = await CrmTestHost.StartAsync(options);
        await host.Tenant("a").AddSampleDataAsync();
        return await host.Tenant("a").QueryAsync(Query);
    }
}
