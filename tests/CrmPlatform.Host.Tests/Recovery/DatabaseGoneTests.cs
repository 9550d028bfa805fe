using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using CrmPlatform.Host.Tests.Support;
using CrmPlatform.TestSupport;
using Xunit.Abstractions;

namespace CrmPlatform.Host.Tests.Recovery;

public sealed class DatabaseGoneTests(ITestOutputHelper output) : IDisposable
{
    private const string Count = "{ remarks { totalCount } }";
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(TestSize.Of("CRM_OUTAGE_SECONDS", 3));
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [PostgreSqlFact]
    public async Task Ask_ServerIsGone_Is503UntilItIsBack()
    {
        var port = Regex.Match(PostgreSqlServer.Shared.ConnectionString, @"Port=(\d+)").Groups[1].Value;
        await using var door = new ServerDoor(int.Parse(port, CultureInfo.InvariantCulture));
        door.Open();
        await using var host = await HostProcess.StartAsync(
            _data,
            "--Crm:Provider=postgresql",
            $"--Crm:ConnectionString={PostgreSqlServer.Shared.ConnectionString.Replace($"Port={port}", $"Port={door.Port}", StringComparison.Ordinal)}",
            $"--Crm:DatabasePrefix=gone_{Environment.ProcessId}_",
            $"--Crm:ModulesPath={Path.Combine(Repository.TestPlugins, "test.good-neighbour")}",
            "--Crm:Demo:Tenants:0:Modules:0=test.good-neighbour");
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(host)).Status);

        await door.ShutAsync();
        var (longest, asked, clock) = (TimeSpan.Zero, 0, Stopwatch.StartNew());
        while (clock.Elapsed < Outage)
        {
            var start = Stopwatch.GetTimestamp();
            var (status, retryAfter) = await AskAsync(host);
            longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
            asked++;
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.NotNull(retryAfter);
        }

        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.Client.GetAsync("/health/ready")).StatusCode);

        door.Open();
        clock.Restart();
        await host.WaitAsync(async () => (await AskAsync(host)).Status is HttpStatusCode.OK);
        await host.WaitAsync(async () => (await host.Client.GetAsync("/health/ready")).IsSuccessStatusCode);
        output.WriteLine($"gone for {Outage.TotalSeconds:0} s: {asked} requests, each 503, the longest after {longest.TotalMilliseconds:0} ms; back after {clock.Elapsed.TotalMilliseconds:0} ms.");
    }

    private static async Task<(HttpStatusCode Status, string? RetryAfter)> AskAsync(HostProcess host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Count }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", host.KeyOf("demo"));
        using var response = await host.Client.SendAsync(request);
        return (response.StatusCode, response.Headers.RetryAfter?.ToString());
    }
}
