using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmPlatform.Cli.Administration;

/// <summary>Asks a host's administration: JSON over HTTP, below <c>/admin</c>.</summary>
internal sealed class AdminClient : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(10) };
    private readonly Uri _url;

    public AdminClient(HostAddress address)
    {
        _url = address.Url;
        _http.BaseAddress = address.Url;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", address.Key);
    }

    public void Dispose() => _http.Dispose();

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellation) => SendAsync(HttpMethod.Get, path, null, cancellation);

    public Task DeleteAsync(string path, CancellationToken cancellation) => SendAsync(HttpMethod.Delete, path, null, cancellation);

    public Task<JsonElement> PutAsync(string path, JsonObject body, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Put, path, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), cancellation);

    public Task<JsonElement> PostAsync(string path, JsonObject body, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, path, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), cancellation);

    public Task<JsonElement> PostAsync(string path, Stream bytes, CancellationToken cancellation)
    {
        var content = new StreamContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return SendAsync(HttpMethod.Post, path, content, cancellation);
    }

    /// <summary>Writes what the host sends to a new file.</summary>
    public async Task DownloadAsync(string path, string file, CancellationToken cancellation)
    {
        try
        {
            using var response = await _http.GetAsync($"/admin/{path}", HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!response.IsSuccessStatusCode)
            {
                Read(response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
            }

            await using var bytes = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            await response.Content.CopyToAsync(bytes, cancellation);
        }
        catch (HttpRequestException exception)
        {
            throw AdminErrors.NotReached(_url, exception);
        }
        catch (TaskCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw AdminErrors.NotReached(_url, exception);
        }
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, $"/admin/{path}") { Content = content };
        try
        {
            using var response = await _http.SendAsync(request, cancellation);
            return Read(response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
        }
        catch (HttpRequestException exception)
        {
            throw AdminErrors.NotReached(_url, exception);
        }
        catch (TaskCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw AdminErrors.NotReached(_url, exception);
        }
    }

    private JsonElement Read(HttpStatusCode status, string body)
    {
        if (status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            throw AdminErrors.KeyRefused(_url);
        }

        if (status == HttpStatusCode.NoContent)
        {
            return default;
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            var answer = json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : throw AdminErrors.NoAnswer(_url, (int)status);
            return (int)status < 400 ? answer : throw AdminErrors.Refused(answer);
        }
        catch (JsonException)
        {
            throw AdminErrors.NoAnswer(_url, (int)status);
        }
    }
}
