using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CrmPlatform.Host.Tests.Support;

/// <summary>Signs in at a host over HTTP, and opens sockets there.</summary>
internal sealed class AuthClient(HostProcess host)
{
    public const string Password = "grey horses run at noon";

    /// <summary>Makes a user of the tenant <c>demo</c>.</summary>
    public async Task AddUserAsync(string name, params string[] roles)
    {
        var answer = await host.AskAsync("demo", $$"""mutation { inviteUser(input: { name: "{{name}}", roles: [{{string.Join(',', roles.Select(r => $"\"{r}\""))}}] }) { invitation { token } } }""");
        var invitation = JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("inviteUser").GetProperty("invitation").GetProperty("token").GetString();
        var (status, accepted) = await PostAsync("/auth/invitations/accept", new { invitation, password = Password });
        Assert.True(status == HttpStatusCode.OK, accepted.ToString());
    }

    public async Task<JsonElement> SignInAsync(string name)
    {
        var (status, tokens) = await PostAsync("/auth/login", new { tenant = "demo", name, password = Password });
        Assert.True(status == HttpStatusCode.OK, tokens.ToString());
        return tokens;
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string address, object body)
    {
        using var response = await host.Client.PostAsJsonAsync(address, body);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public async Task<string> AskAsync(string token, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Authorization = new("Bearer", token);
        using var response = await host.Client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>A socket with a subscription that runs.</summary>
    public async Task<ClientWebSocket> SubscribeAsync(string token)
    {
        var socket = await ConnectAsync(null);
        await SendAsync(socket, $$$"""{"type":"connection_init","payload":{"authorization":"Bearer {{{token}}}"}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await ReceiveAsync(socket));
        await SendAsync(socket, """{"type":"subscribe","id":"1","payload":{"query":"subscription { ticketStatusChanged { id } }"}}""");
        return socket;
    }

    public async Task<ClientWebSocket> ConnectAsync(string? origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new UriBuilder(host.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None);
        return socket;
    }

    /// <summary>Waits for the socket's end.</summary>
    /// <returns>The status it was closed with.</returns>
    public static async Task<int> ClosedAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var buffer = new byte[16_384];
        while ((await socket.ReceiveAsync(buffer, patience.Token)).MessageType != WebSocketMessageType.Close)
        {
        }

        return (int)socket.CloseStatus!;
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[16_384];
        var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
