using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

public sealed class TenantLimitTests : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Post_TenantSendsMoreThanItsRate_IsTold429AndOthersAreServed()
    {
        await using var host = await HostProcess.StartAsync(
            _data,
            $"--Crm:ModulesPath={Path.Combine(Repository.TestPlugins, "test.good-neighbour")}",
            "--Crm:Demo:Tenants:0:Modules:0=test.good-neighbour",
            "--Crm:Demo:Tenants:1:Modules:0=test.good-neighbour",
            "--Crm:Limits:Tenants:demo:RequestsPerSecond=1",
            "--Crm:Limits:Tenants:demo:Burst=5");

        var answers = new List<(HttpStatusCode Status, string? RetryAfter, string Body)>();
        for (var i = 0; i < 12; i++)
        {
            answers.Add(await AskAsync(host, "demo"));
        }

        Assert.All(answers[..5], answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        var refused = answers.Find(answer => answer.Status is HttpStatusCode.TooManyRequests);
        Assert.Equal("1", refused.RetryAfter);
        Assert.Equal(
            """{"errors":[{"message":"The request was not run: your tenant sends more requests in a second than it may. Send it again in 1 s.","extensions":{"code":"TOO_MANY_REQUESTS","retryAfter":1}}]}""",
            refused.Body);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(host, "lite")).Status);
    }

    private static async Task<(HttpStatusCode Status, string? RetryAfter, string Body)> AskAsync(HostProcess host, string tenant)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", host.KeyOf(tenant));
        using var response = await host.Client.SendAsync(request);
        return (response.StatusCode, response.Headers.RetryAfter?.ToString(), await response.Content.ReadAsStringAsync());
    }
}
