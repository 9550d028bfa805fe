using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CrmPlatform.Host.Tests.Support;
using Xunit.Abstractions;

namespace CrmPlatform.Host.Tests.Security;

/// <summary>The thirteen checks of the scanner graphql-cop, by its names for them, against a host that tells nothing about its schema.</summary>
public sealed class ScannerTests(ITestOutputHelper output) : IDisposable
{
    private const string Html = "text/html";
    private readonly DataFolder _data = new();

    // What each sends, and what it takes for a finding.
    private static readonly (string Name, Func<HttpRequestMessage> Request, Func<string, bool> IsPositive)[] Checks =
    [
        ("field_suggestions", () => Post("{ remark }"), answer => answer.Contains("Did you mean", StringComparison.OrdinalIgnoreCase)),
        ("introspection", () => Post("{ __schema { types { name fields { name } } } }"), IsData),
        ("detect_graphiql", () => Page("/graphql"), answer => answer.Contains("graphiql", StringComparison.OrdinalIgnoreCase) || answer.Contains("<html", StringComparison.OrdinalIgnoreCase)),
        ("get_method_support", () => new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}"), IsData),
        ("alias_overloading", () => Post($"{{ {string.Join(' ', Enumerable.Range(0, 101).Select(i => $"alias{i}: __typename"))} }}"), IsData),
        ("batch_query", () => Post(Enumerable.Repeat(new { query = "{ __typename }" }, 10)), IsData),
        ("trace_mode", () => Post("{ __typename }"), answer => answer.Contains("tracing", StringComparison.Ordinal)),
        ("directive_overloading", () => Post($"{{ __typename {string.Concat(Enumerable.Repeat("@aa", 10))} }}"), answer => ErrorsOf(answer) >= 10),
        ("circular_query_introspection", () => Post("{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }"), IsData),
        ("get_based_mutation", () => new HttpRequestMessage(HttpMethod.Get, "/graphql?query=mutation{__typename}"), IsData),
        ("post_based_csrf", () => new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new FormUrlEncodedContent([new("query", "{ __typename }")]) }, IsData),
        ("unhandled_error_detection", () => Post("qwerty { abc }"), answer => answer.Contains("exception", StringComparison.OrdinalIgnoreCase)),
        ("field_duplication", () => Post($"{{ {string.Concat(Enumerable.Repeat("__typename ", 500))} }}"), IsData),
    ];

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Scan_HostThatTellsNothing_FindsNothing()
    {
        await using var host = await HostProcess.StartAsync(
            _data,
            "--environment=Production",
            $"--Crm:ModulesPath={Path.Combine(Repository.TestPlugins, "test.good-neighbour")}",
            "--Crm:Demo:Tenants:0:Id=demo",
            "--Crm:Demo:Tenants:0:HasSample=false",
            "--Crm:Demo:Tenants:0:Modules:0=test.good-neighbour",
            "--Crm:Demo:Query={ __typename }",
            "--Crm:GraphQL:TellSchema=false",
            "--Crm:GraphQL:AllowGet=false");
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await host.AskAsync("demo", "{ __typename }"));

        var found = new List<string>();
        foreach (var (name, request, isPositive) in Checks)
        {
            foreach (var key in (string?[])[null, host.KeyOf("demo")])
            {
                if (isPositive(await SendAsync(host, request(), key)))
                {
                    found.Add($"{name} {(key is null ? "anonymous" : "authenticated")}");
                }
            }
        }

        output.WriteLine($"{Checks.Length} checks, anonymous and authenticated: {found.Count} positive.");
        Assert.Equal(13, Checks.Length);
        Assert.Empty(found);
    }

    private static async Task<string> SendAsync(HostProcess host, HttpRequestMessage request, string? key)
    {
        using (request)
        {
            request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
            using var response = await host.Client.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
        }
    }

    private static HttpRequestMessage Post(string query) => Post(new { query });

    private static HttpRequestMessage Post(object body) =>
        new(HttpMethod.Post, "/graphql") { Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json") };

    private static HttpRequestMessage Page(string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd(Html);
        return request;
    }

    private static bool IsData(string answer) => answer.Contains("\"data\":{", StringComparison.Ordinal);

    private static int ErrorsOf(string answer) =>
        JsonDocument.Parse(answer).RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("errors", out var errors) ? errors.GetArrayLength() : 0;
}
