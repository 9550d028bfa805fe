using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using CrmPlatform.Host.Tests.Support;
using Xunit.Abstractions;

namespace CrmPlatform.Host.Tests.Security;

[Collection(DemoHostTests.Name)]
public sealed class OpenConnectionTests(DemoHost demo, ITestOutputHelper output)
{
    private const int Forbidden = 4403;
    private readonly HostProcess _host = demo.Process;
    private readonly AuthClient _client = new(demo.Process);

    [Fact]
    public async Task Revoke_KeyOfAnOpenSocket_ClosesItAsForbidden()
    {
        var (id, secret) = await CreateKeyAsync("socket");
        using var socket = await _client.SubscribeAsync(secret);
        var clock = Stopwatch.StartNew();

        await _host.AskAsync("demo", $$"""mutation { revokeApiKey(input: { id: "{{id}}" }) { apiKey { id } } }""");
        var status = await AuthClient.ClosedAsync(socket);

        output.WriteLine($"The socket of a revoked key was closed with {status} after {clock.Elapsed.TotalSeconds:0.0} s.");
        Assert.Equal(Forbidden, status);
        Assert.Contains("UNAUTHENTICATED", await _client.AskAsync(secret, "{ me { name } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disable_UserWithAnOpenSocketAndStream_EndsBoth()
    {
        await _client.AddUserAsync("open-anna", "administrator");
        var token = (await _client.SignInAsync("open-anna")).GetProperty("accessToken").GetString()!;
        using var socket = await _client.SubscribeAsync(token);
        using var stream = await StreamAsync(token);
        var clock = Stopwatch.StartNew();

        await _host.AskAsync("demo", """mutation { disableUser(input: { name: "open-anna" }) { user { isDisabled } } }""");
        var status = await AuthClient.ClosedAsync(socket);
        var socketClosed = clock.Elapsed;
        await EndAsync(stream);

        output.WriteLine($"The socket of a disabled user was closed with {status} after {socketClosed.TotalSeconds:0.0} s, the event stream after {clock.Elapsed.TotalSeconds:0.0} s.");
        Assert.Equal(Forbidden, status);
    }

    [Fact]
    public async Task SignOut_SocketOfTheSession_IsClosed()
    {
        await _client.AddUserAsync("open-bob", "administrator");
        var tokens = await _client.SignInAsync("open-bob");
        using var socket = await _client.SubscribeAsync(tokens.GetProperty("accessToken").GetString()!);

        await _client.PostAsync("/auth/logout", new { refreshToken = tokens.GetProperty("refreshToken").GetString() });

        Assert.Equal(Forbidden, await AuthClient.ClosedAsync(socket));
    }

    [Fact]
    public async Task Wait_TokenOfAnOpenSocketExpires_ClosesIt()
    {
        using var data = new DataFolder();
        await using var host = await HostProcess.StartAsync(data, "--Crm:Security:AccessLifetime=00:00:05");
        var client = new AuthClient(host);
        await client.AddUserAsync("short", "administrator");
        var clock = Stopwatch.StartNew();
        var tokens = await client.SignInAsync("short");
        using var socket = await client.SubscribeAsync(tokens.GetProperty("accessToken").GetString()!);

        var status = await AuthClient.ClosedAsync(socket);

        output.WriteLine($"The socket of a token that lives {tokens.GetProperty("expiresIn")} s was closed with {status}, {clock.Elapsed.TotalSeconds:0.0} s after signing in began.");
        Assert.Equal(Forbidden, status);
        Assert.True(clock.Elapsed >= TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://127.0.0.1.evil.example")]
    [InlineData("null")]
    public async Task Connect_PageOfAnotherSite_IsRefused(string origin)
    {
        var refusal = await Assert.ThrowsAsync<WebSocketException>(() => _client.ConnectAsync(origin));

        Assert.Contains("403", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_PageOfThisSite_IsLetIn()
    {
        using var socket = await _client.ConnectAsync(_host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));

        Assert.Equal(WebSocketState.Open, socket.State);
    }

    private async Task<(string Id, string Secret)> CreateKeyAsync(string name)
    {
        var answer = await _host.AskAsync("demo", $$"""mutation { createApiKey(input: { name: "{{name}}", roles: ["administrator"] }) { issuedApiKey { secret key { id } } } }""");
        var key = JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("createApiKey").GetProperty("issuedApiKey");
        return (key.GetProperty("key").GetProperty("id").GetString()!, key.GetProperty("secret").GetString()!);
    }

    private async Task<HttpResponseMessage> StreamAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "subscription { ticketStatusChanged { id } }" }) };
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await _host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response;
    }

    private static async Task EndAsync(HttpResponseMessage stream)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            await (await stream.Content.ReadAsStreamAsync()).CopyToAsync(Stream.Null, patience.Token);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            // Broken off: that is an end, too.
        }
    }
}
