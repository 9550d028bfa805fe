using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

[Collection(DemoHostTests.Name)]
public sealed class AuthenticationTests(DemoHost demo)
{
    private readonly HostProcess _host = demo.Process;

    [Fact]
    public async Task Post_WithoutAndWithWrongKeys_IsRefusedAlike()
    {
        var key = _host.KeyOf("demo");

        foreach (var authorization in (string?[])[null, "Bearer ", "Bearer nonsense", $"Basic {key}", $"Bearer {key[..^1]}{(key[^1] == 'A' ? 'B' : 'A')}", $"Bearer {key.ToUpperInvariant()}"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
            using var response = await _host.Client.SendAsync(request);

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
            Assert.Contains("\"code\":\"UNAUTHENTICATED\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_WithKey_SaysNothingOfTheServer()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _host.KeyOf("lite"));

        using var response = await _host.Client.SendAsync(request);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync());
        Assert.Empty(response.Headers.Server);
    }
}
