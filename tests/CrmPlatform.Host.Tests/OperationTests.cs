using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

[Collection(DemoHostTests.Name)]
public sealed class OperationTests(DemoHost demo)
{
    [Fact]
    public async Task Metrics_AfterAQuestion_TellEachModulesCallsAndStatementsAndNoTenant()
    {
        await demo.Process.AskAsync("demo", "{ customers(first: 1) { nodes { name } } }");

        var text = await MetricsAsync();

        Assert.Matches("crm_module_call_duration_seconds_count{kind=\"field\",module=\"crm.customers\"} [1-9]", text);
        Assert.Matches("crm_module_statements_total{module=\"crm.customers\"} [1-9]", text);
        Assert.Contains("# TYPE crm_module_call_duration_seconds histogram\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("demo", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line =>
            Assert.Matches(@"^(# (HELP|TYPE) [a-zA-Z_][a-zA-Z0-9_]* .+|[a-zA-Z_][a-zA-Z0-9_]*(\{([a-zA-Z_][a-zA-Z0-9_]*=""([^""\\]|\\.)*"",?)+\})? -?([0-9.E+-]+|NaN|∞))$", line));
    }

    [Fact]
    public async Task Metrics_NoAdministrator_AreNotTold() =>
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await demo.Process.Client.GetAsync("/metrics")).StatusCode);

    [Fact]
    public async Task Doctor_HostIsWell_FindsEachTenantsDatabaseAndEndsWithZero()
    {
        var (exitCode, output) = await CrmTool.RunAsync("doctor", "--host-from", Path.Combine(demo.DataPath, "demo.json"));

        Assert.True(exitCode == 0, output);
        Assert.Matches(new Regex("good +tenant demo +sqlite database 'demo' answers"), output);
        Assert.Matches(new Regex("good +catalog +\\d+ tenants are served"), output);
    }

    private async Task<string> MetricsAsync()
    {
        using var file = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(demo.DataPath, "demo.json")));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", file.RootElement.GetProperty("administrator").GetString());
        using var response = await demo.Process.Client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
