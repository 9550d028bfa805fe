using System.Net.WebSockets;
using System.Text;

namespace CrmPlatform.GraphQL.Tests.Support;

/// <summary>A raw client of graphql-transport-ws.</summary>
internal sealed class SocketClient : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    public static async Task<SocketClient> ConnectAsync(Uri address, string protocol)
    {
        var client = new SocketClient();
        client._socket.Options.AddSubProtocol(protocol);
        await client._socket.ConnectAsync(address, CancellationToken.None);
        return client;
    }

    public Task SendAsync(string message) => _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The next message, or <c>closed</c> and the code.</summary>
    public async Task<string> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[16_384];
        var received = await _socket.ReceiveAsync(buffer, patience.Token);
        return received.MessageType is WebSocketMessageType.Close ? $"closed {(int)_socket.CloseStatus!}" : Encoding.UTF8.GetString(buffer, 0, received.Count);
    }

    public void Dispose() => _socket.Dispose();
}
