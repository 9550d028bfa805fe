using CrmPlatform.Service.Tests.Support;

namespace CrmPlatform.Service.Tests.GraphQL;

public sealed class ServiceReportFieldTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Fact]
    public async Task Report_OfOneChannelInAPeriod_IsOneStatement()
    {
        await SolveAsync("2025-06-01T00:00:00Z", "2025-06-01T01:00:00Z", "HIGH");
        await SolveAsync("2025-06-02T00:00:00Z", "2025-06-02T03:30:00Z", "LOW");
        await SolveAsync("2025-07-01T00:00:00Z", "2025-07-02T00:00:00Z", "LOW");

        var answer = await host.Tenant.QueryAsync(
            """
            {
              serviceReport(openedFrom: "2025-06-01T00:00:00Z", openedBefore: "2025-07-01T00:00:00Z", type: INCIDENT, channel: CHAT) {
                count solved meanHours medianHours byPriority { priority count medianHours }
              }
            }
            """);

        Assert.Equal(
            """{"data":{"serviceReport":{"count":2,"solved":2,"meanHours":2.25,"medianHours":2.25,"byPriority":[{"priority":"HIGH","count":1,"medianHours":1},{"priority":"LOW","count":1,"medianHours":3.5}]}}}""",
            answer);
        Assert.Equal(1, host.Tenant.StatementCount);
    }

    private async Task SolveAsync(string opened, string solved, string priority)
    {
        var data = await host.Tenant.AskAsync(
            $$"""mutation($opened: DateTime!) { openTicket(input: { subject: "Report", type: INCIDENT, channel: CHAT, priority: {{priority}}, openedAt: $opened }) { ticket { id } } }""",
            new { opened });
        await host.Tenant.AskAsync(
            "mutation($id: ID!, $solved: DateTime!) { solveTicket(input: { id: $id, at: $solved }) { errors { code } } }",
            new { id = ServiceHost.Id(data, "openTicket", "ticket"), solved });
    }
}
