using System.Net;
using System.Text;
using System.Text.Json;
using CrmPlatform.Host.Tests.Support;
using Xunit.Abstractions;

namespace CrmPlatform.Host.Tests.Security;

[Collection(DemoHostTests.Name)]
public sealed class SignInOverHttpTests(DemoHost demo, ITestOutputHelper output)
{
    private readonly HostProcess _host = demo.Process;
    private readonly AuthClient _client = new(demo.Process);

    [Fact]
    public async Task SignIn_RefreshAndReuse_LetInAndThenEnd()
    {
        await _client.AddUserAsync("http-anna", "reader");
        var first = await _client.SignInAsync("http-anna");
        var me = await _client.AskAsync(first.GetProperty("accessToken").GetString()!, "{ me { tenant kind name roles user { name lastSignInAt } } }");
        var (refreshed, second) = await _client.PostAsync("/auth/refresh", new { refreshToken = first.GetProperty("refreshToken").GetString() });
        var (reused, problem) = await _client.PostAsync("/auth/refresh", new { refreshToken = first.GetProperty("refreshToken").GetString() });
        var after = await _client.AskAsync(second.GetProperty("accessToken").GetString()!, "{ me { name } }");

        Assert.StartsWith("""{"data":{"me":{"tenant":"demo","kind":"USER","name":"http-anna","roles":["reader"],"user":{"name":"http-anna",""", me, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (refreshed, reused));
        Assert.Equal("CRM6203 The refresh token does not hold any more. Sign in again.", problem.GetProperty("detail").GetString());
        Assert.Contains("UNAUTHENTICATED", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_Token_EndsTheSession()
    {
        await _client.AddUserAsync("http-bob");
        var tokens = await _client.SignInAsync("http-bob");

        var (status, _) = await _client.PostAsync("/auth/logout", new { refreshToken = tokens.GetProperty("refreshToken").GetString() });

        Assert.Equal(HttpStatusCode.NoContent, status);
        Assert.Contains("UNAUTHENTICATED", await _client.AskAsync(tokens.GetProperty("accessToken").GetString()!, "{ me { name } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_UnknownTenantUnknownUserWrongPassword_AnswerAlike()
    {
        await _client.AddUserAsync("http-carl");
        var answers = new List<string>();
        foreach (var body in (object[])
        [
            new { tenant = "demo", name = "http-carl", password = "wrong password" },
            new { tenant = "demo", name = "nobody", password = AuthClient.Password },
            new { tenant = "nowhere", name = "http-carl", password = AuthClient.Password },
            new { tenant = "lite", name = "http-carl", password = AuthClient.Password },
        ])
        {
            var (status, problem) = await _client.PostAsync("/auth/login", body);
            answers.Add($"{(int)status} {problem.GetProperty("title")} {problem.GetProperty("errors")}");
        }

        Assert.StartsWith("401 Not signed in", answers[0], StringComparison.Ordinal);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task SignIn_ThousandAttemptsInTenDocuments_AreNoAttempt()
    {
        await _client.AddUserAsync("http-dora");
        var attempt = JsonSerializer.Serialize(new { tenant = "demo", name = "http-dora", password = "wrong password" });
        var members = string.Join(',', Enumerable.Repeat("\"password\":\"wrong password\"", 40));
        var (documents, attempts) = (0, 0);
        foreach (var body in Enumerable.Range(0, 10).Select(i => i % 2 == 0
            ? $"[{string.Join(',', Enumerable.Repeat(attempt, 30))}]"
            : $"{{\"tenant\":\"demo\",\"name\":\"http-dora\",{members}}}"))
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await _host.Client.PostAsync("/auth/login", content);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            (documents, attempts) = (documents + 1, attempts + (body[0] == '[' ? 30 : 40));
        }

        var aliases = string.Join(' ', Enumerable.Range(0, 1000).Select(i => $"a{i}: login(tenant: \"demo\", name: \"http-dora\", password: \"{i}\") {{ accessToken }}"));
        var graphql = await _host.AskAsync("demo", $"mutation {{ {aliases} }}");
        var schema = await _host.AskAsync("demo", "{ __schema { mutationType { fields { name args { name } } } } }");

        output.WriteLine($"{attempts + 1000} attempts in {documents + 1} documents, 0 were looked at.");
        Assert.DoesNotContain("\"data\"", graphql, StringComparison.Ordinal);
        Assert.DoesNotContain("password", schema, StringComparison.OrdinalIgnoreCase);
        await _client.SignInAsync("http-dora");
    }

    [Theory]
    [InlineData("text/plain", """{"tenant":"demo","name":"a","password":"b"}""")]
    [InlineData("application/x-www-form-urlencoded", "tenant=demo&name=a&password=b")]
    [InlineData("application/json", "null")]
    [InlineData("application/json", "{}")]
    [InlineData("application/json", "{\"tenant\":{\"x\":{\"y\":{}}}}")]
    public async Task SignIn_OtherBodies_AreNotUnderstood(string type, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await _host.Client.PostAsync("/auth/login", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("CRM6201", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Get_KeyInTheAddress_IsNoKey()
    {
        var key = _host.KeyOf("demo");
        foreach (var name in (string[])["access_token", "key", "api_key", "token", "authorization", "Authorization"])
        {
            using var response = await _host.Client.GetAsync($"/graphql?query={{__typename}}&{name}={key}");

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        Assert.DoesNotContain(key, _host.Output.Replace($"key {key}", "", StringComparison.Ordinal).Replace($"Bearer {key}", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
