using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CrmPlatform.GraphQL.Transport;

namespace CrmPlatform.GraphQL.Tests.Support;

/// <summary>A client that reserves an event stream of a test server. The header <c>Owner</c> says who it is.</summary>
internal sealed class StreamClient : IAsyncDisposable
{
    private readonly SocketServer _server;
    private readonly HttpClient _http = new();

    private StreamClient(SocketServer server) => _server = server;

    public string Owner { get; set; } = "me";

    public static async Task<StreamClient> StartAsync(TestServer server, EventStreamOptions options, TimeSpan keepAlive) => new(await SocketServer.StartAsync(
        server, new GraphQLHttpOptions { EventStreams = options, KeepAlive = keepAlive }));

    public static EventStreamOptions Options => new() { Owner = context => context.Request.Headers["Owner"].ToString() };

    public async Task<string> ReserveAsync()
    {
        using var response = await SendAsync(HttpMethod.Put, "", null, null);
        Assert.Equal(201, (int)response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Connects to a reserved stream; the reader gives its lines.</summary>
    public async Task<StreamReader> OpenAsync(string token)
    {
        var response = await SendAsync(HttpMethod.Get, "", token, null);
        Assert.Equal((200, "text/event-stream"), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    public async Task<(int Status, string Body)> AskAsync(string token, string query, string operationId)
    {
        var body = JsonSerializer.Serialize(new { query, extensions = new { operationId } });
        using var response = await SendAsync(HttpMethod.Post, "", token, body);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string query, string? token, string? body)
    {
        var address = new UriBuilder(_server.Address) { Scheme = "http", Query = query };
        var request = new HttpRequestMessage(method, address.Uri);
        request.Headers.Add("Owner", Owner);
        if (token is not null)
        {
            request.Headers.Add("X-GraphQL-Event-Stream-Token", token);
        }

        if (method == HttpMethod.Get)
        {
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        }

        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>The next event of a stream, on one line; comments are left out.</summary>
    public static async Task<string> NextAsync(StreamReader stream)
    {
        var lines = new List<string>();
        while (await stream.ReadLineAsync() is { } line && (line.Length > 0 || lines.Count == 0))
        {
            if (line.Length > 0 && line[0] != ':')
            {
                lines.Add(line);
            }
        }

        return string.Join(' ', lines);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
