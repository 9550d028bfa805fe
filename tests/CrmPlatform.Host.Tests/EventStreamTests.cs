using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

[Collection(DemoHostTests.Name)]
public sealed class EventStreamTests(DemoHost demo)
{
    private readonly HostProcess _host = demo.Process;

    [Fact]
    public async Task Ask_OnAReservedStream_AnswersThereAndOnlyForItsKey()
    {
        using var reserved = await SendAsync(HttpMethod.Put, "demo", null, null);
        var token = await reserved.Content.ReadAsStringAsync();
        using var stream = await SendAsync(HttpMethod.Get, "demo", token, null);
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync());

        using var others = await SendAsync(HttpMethod.Post, "lite", token, new { query = "{ __typename }", extensions = new { operationId = "1" } });
        using var own = await SendAsync(HttpMethod.Post, "demo", token, new { query = "{ customers(first: 1) { nodes { __typename } } }", extensions = new { operationId = "2" } });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.NotFound, HttpStatusCode.Accepted), (reserved.StatusCode, others.StatusCode, own.StatusCode));
        Assert.Equal("""data: {"id":"2","payload":{"data":{"customers":{"nodes":[{"__typename":"Customer"}]}}}}""", await NextDataAsync(lines));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string tenant, string? token, object? body)
    {
        using var request = new HttpRequestMessage(method, "/graphql") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _host.KeyOf(tenant));
        request.Headers.Accept.ParseAdd(method == HttpMethod.Get ? "text/event-stream" : "*/*");
        request.Headers.Add("X-GraphQL-Event-Stream-Token", token);
        return await _host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<string?> NextDataAsync(StreamReader lines)
    {
        string? line;
        do
        {
            line = await lines.ReadLineAsync();
        }
        while (line?.StartsWith("data:", StringComparison.Ordinal) is false);
        return line;
    }
}
