using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

public sealed class AuthenticationTests : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Post_WithoutAndWithWrongKeys_IsRefusedAlike()
    {
        await using var host = await HostProcess.StartAsync(_data);
        var key = host.KeyOf("demo");

        foreach (var authorization in (string?[])[null, "Bearer ", "Bearer nonsense", $"Basic {key}", $"Bearer {key[..^1]}{(key[^1] == 'A' ? 'B' : 'A')}", $"Bearer {key.ToUpperInvariant()}"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
            using var response = await host.Client.SendAsync(request);

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
            Assert.Contains("\"code\":\"UNAUTHENTICATED\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_WithKey_SaysNothingOfTheServer()
    {
        await using var host = await HostProcess.StartAsync(_data);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", host.KeyOf("lite"));

        using var response = await host.Client.SendAsync(request);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync());
        Assert.Empty(response.Headers.Server);
    }
}
