using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CrmPlatform.Host.Tests.Walking;

/// <summary>A client of the endpoint with a key.</summary>
internal sealed class Attacker(HttpClient http, string? key)
{
    public async Task<Answer> AskAsync(string query, JsonObject variables, params (string Name, string Value)[] headers)
    {
        using var request = Request(query, variables);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Subscribes by server-sent events.</summary>
    public async Task<HttpResponseMessage> ListenAsync(string subscription, JsonObject variables, CancellationToken cancellation)
    {
        using var request = Request(subscription, variables);
        request.Headers.Accept.ParseAdd("text/event-stream");
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    private HttpRequestMessage Request(string query, JsonObject variables)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return request;
    }
}
