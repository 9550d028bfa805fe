using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

[Collection(DemoHostTests.Name)]
public sealed class CompressionTests(DemoHost demo)
{
    private const string Long = "{ __schema { types { name fields { name } } } }";
    private readonly HostProcess _host = demo.Process;

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, br", "br")]
    [InlineData("deflate", null)]
    [InlineData("", null)]
    public async Task Post_LongAnswer_IsCompressedAsAsked(string accepted, string? expected)
    {
        using var response = await AskAsync(Long, accepted, "application/graphql-response+json");
        var body = await response.Content.ReadAsStreamAsync();

        Assert.Equal(expected, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", response.Headers.Vary.SingleOrDefault() ?? "Accept-Encoding");
        await using var plain = expected switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var answer = await JsonDocument.ParseAsync(plain);
        Assert.True(answer.RootElement.GetProperty("data").GetProperty("__schema").GetProperty("types").GetArrayLength() > 50);
    }

    [Fact]
    public async Task Post_ShortAnswer_IsLeftAsItIs()
    {
        using var response = await AskAsync("{ __typename }", "gzip, br", "application/json");

        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed")]
    public async Task Post_AnswerInParts_IsNotCompressed(string accept)
    {
        using var response = await AskAsync(Long, "gzip, br", accept);

        Assert.Equal(accept, response.Content.Headers.ContentType!.MediaType);
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Post_TraceWanted_TellsTimings()
    {
        using var request = Request("{ customers(first: 1) { nodes { name } } }", "", "application/json");
        request.Headers.Add("Crm-Trace", "1");
        using var response = await _host.Client.SendAsync(request);

        Assert.Matches(@"plan;dur=[\d.]+, execute;dur=[\d.]+$", response.Headers.GetValues("Server-Timing").Single());
    }

    [Fact]
    public async Task Post_DryRunOnAReservedStream_IsRefused()
    {
        using var request = Request("{ __typename }", "", "application/json");
        request.Headers.Add("Crm-Dry-Run", "1");
        request.Headers.Add("X-GraphQL-Event-Stream-Token", "any");
        using var response = await _host.Client.SendAsync(request);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains("DRY_RUN_REFUSED", await response.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> AskAsync(string query, string encodings, string accept)
    {
        using var request = Request(query, encodings, accept);
        return await _host.Client.SendAsync(request);
    }

    private HttpRequestMessage Request(string query, string encodings, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _host.KeyOf("demo"));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);
        request.Headers.Accept.ParseAdd(accept);
        return request;
    }
}
