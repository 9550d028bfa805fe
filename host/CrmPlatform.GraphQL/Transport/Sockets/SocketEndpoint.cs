using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport.Sockets;

/// <summary>Accepts WebSocket clients.</summary>
internal static class SocketEndpoint
{
    private const string Protocol = "graphql-transport-ws";

    /// <summary>Accepts a client and serves it until one side closes.</summary>
    public static async Task HandleAsync(HttpContext context, Func<JsonElement, ValueTask<SocketAdmission?>> admit, GraphQLHttpOptions options)
    {
        var requested = context.WebSockets.WebSocketRequestedProtocols;
        var isKnown = requested.Contains(Protocol);

        // A client of another protocol is let in to be told why it cannot stay; a refused handshake has no room for a reason.
        var protocol = isKnown ? Protocol : requested.FirstOrDefault();
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { SubProtocol = protocol, KeepAliveInterval = options.KeepAlive });
        await using var channel = new SocketChannel(socket, options.MaxBodyBytes);
        if (isKnown)
        {
            await new SocketConnection(context, channel, admit, options).ServeAsync(context.RequestAborted);
        }
        else
        {
            await channel.CloseAsync(CloseCodes.BadProtocol, "Subprotocol not acceptable");
        }
    }
}
