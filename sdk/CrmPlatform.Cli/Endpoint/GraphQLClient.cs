using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmPlatform.Cli.Endpoint;

/// <summary>Asks a tenant's endpoint as any client does.</summary>
internal sealed class GraphQLClient : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { Timeout = TimeSpan.FromMinutes(5) };
    private readonly Uri _url;

    public GraphQLClient(EndpointAddress address, bool dryRun)
    {
        _url = address.Url;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", address.Key);
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json, application/json;q=0.9");
        if (dryRun)
        {
            // The host runs each mutation and takes it back.
            _http.DefaultRequestHeaders.Add("Crm-Dry-Run", "1");
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The answer's data; what the endpoint refuses is an error.</summary>
    public async Task<JsonElement> AskAsync(string document, JsonObject variables, string purpose, CancellationToken cancellation)
    {
        var answer = await SendAsync(document, variables, cancellation);
        return answer.TryGetProperty("errors", out var errors)
            ? throw EndpointErrors.QuestionRefused(_url, purpose, errors[0].GetProperty("message").GetString() ?? "")
            : answer.GetProperty("data");
    }

    /// <summary>The whole answer.</summary>
    public async Task<JsonElement> SendAsync(string document, JsonObject variables, CancellationToken cancellation)
    {
        var body = new JsonObject { ["query"] = document, ["variables"] = variables };
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        try
        {
            using var response = await _http.PostAsync(_url, content, cancellation);
            if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            {
                throw EndpointErrors.KeyRefused(_url);
            }

            return Parse(response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
        }
        catch (HttpRequestException exception)
        {
            throw EndpointErrors.NotReached(_url, exception);
        }
        catch (TaskCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw EndpointErrors.NotReached(_url, exception);
        }
    }

    private JsonElement Parse(HttpStatusCode status, string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Object && (json.RootElement.TryGetProperty("data", out _) || json.RootElement.TryGetProperty("errors", out _)))
            {
                return json.RootElement.Clone();
            }
        }
        catch (JsonException)
        {
            // Reported below with the text itself, which says more than where its JSON breaks.
        }

        throw EndpointErrors.NoGraphQL(_url, status, body);
    }
}
