using System.Net;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

/// <summary>What a browser gets in development. Whether the page is built differs from machine to machine; what surrounds it does not.</summary>
[Collection(DemoHostTests.Name)]
public sealed class GraphiQLTests(DemoHost demo)
{
    private const string Page = "text/html,application/xhtml+xml,*/*;q=0.8";
    private readonly HostProcess _host = demo.Process;

    [Fact]
    public async Task Get_Browser_GetsAPageThatTakesScriptsFromTheHostAlone()
    {
        using var response = await GetAsync("/graphql", Page, null);
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("script-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.True(
            response.StatusCode == HttpStatusCode.OK ? body.Contains("""data-endpoint="/graphql" """) : body.Contains("dotnet build host/CrmPlatform.Host -t:GraphiQL"),
            body);
    }

    [Theory]
    [InlineData("evil.example", null)]
    [InlineData("evil.example:80", null)]
    [InlineData(null, "203.0.113.7")]
    public async Task Get_AnotherSitesNameOrProxy_NeverShowsAKey(string? hostHeader, string? forwardedFor)
    {
        using var response = await GetAsync("/graphql", Page, request =>
        {
            request.Headers.Host = hostHeader;
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        });

        Assert.DoesNotContain(_host.KeyOf("demo"), await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/graphql/graphiql/demo.json")]
    [InlineData("/graphql/graphiql/..%2F..%2FCrmPlatform.sln")]
    [InlineData("/graphql/graphiql/%2Fetc%2Fpasswd")]
    [InlineData("/graphql/graphiql/..")]
    public async Task Get_OtherFile_IsNotServed(string address)
    {
        using var response = await GetAsync(address, "*/*", null);

        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized, $"{response.StatusCode}");
    }

    [Fact]
    public async Task Get_QueryOfABrowser_IsAnswered()
    {
        using var response = await GetAsync("/graphql?query={__typename}", Page, request => request.Headers.Add("Authorization", $"Bearer {_host.KeyOf("lite")}"));

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("demo", true)]
    [InlineData("lite", false)]
    public async Task Get_Schema_IsTheTenantsOwn(string tenant, bool hasSales)
    {
        void WithKey(HttpRequestMessage request) => request.Headers.Add("Authorization", $"Bearer {_host.KeyOf(tenant)}");
        using var response = await GetAsync("/graphql/schema.graphql", "*/*", WithKey);
        var sdl = await response.Content.ReadAsStringAsync();
        using var again = await GetAsync("/graphql/schema.graphql", "*/*", request =>
        {
            WithKey(request);
            request.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        });

        Assert.Equal((true, hasSales), (sdl.Contains("type Customer "), sdl.Contains("type Opportunity ")));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Get_SchemaWithoutKey_Is401()
    {
        using var response = await GetAsync("/graphql/schema.graphql", "*/*", null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string accept, Action<HttpRequestMessage>? prepare)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", accept);
        prepare?.Invoke(request);
        return await _host.Client.SendAsync(request);
    }
}
