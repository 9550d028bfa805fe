using System.Net.WebSockets;
using System.Text;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

[Collection(DemoHostTests.Name)]
public sealed class SocketTests(DemoHost demo)
{
    private readonly HostProcess _host = demo.Process;

    [Fact]
    public async Task Connect_KeyInTheFirstMessage_AnswersQueriesOfItsTenant()
    {
        using var socket = await ConnectAsync(null);

        await SendAsync(socket, $$$"""{"type":"connection_init","payload":{"authorization":"Bearer {{{_host.KeyOf("lite")}}}"}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await ReceiveAsync(socket));
        await SendAsync(socket, """{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}""");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"__typename":"Query"}}}""", await ReceiveAsync(socket));
    }

    [Fact]
    public async Task Connect_KeyInTheHeader_IsAcknowledgedWithoutPayload()
    {
        using var socket = await ConnectAsync($"Bearer {_host.KeyOf("lite")}");

        await SendAsync(socket, """{"type":"connection_init"}""");

        Assert.Equal("""{"type":"connection_ack"}""", await ReceiveAsync(socket));
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""")]
    [InlineData("""{"type":"connection_init","payload":{"authorization":"Bearer nonsense"}}""")]
    [InlineData("""{"type":"connection_init","payload":{"authorization":7}}""")]
    public async Task Connect_WithoutAKey_IsTurnedAway(string first)
    {
        using var socket = await ConnectAsync(null);

        await SendAsync(socket, first);

        Assert.Equal("", await ReceiveAsync(socket));
        Assert.Equal(4403, (int)socket.CloseStatus!);
    }

    private async Task<ClientWebSocket> ConnectAsync(string? authorization)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        if (authorization is not null)
        {
            socket.Options.SetRequestHeader("Authorization", authorization);
        }

        await socket.ConnectAsync(new UriBuilder(_host.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None);
        return socket;
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
