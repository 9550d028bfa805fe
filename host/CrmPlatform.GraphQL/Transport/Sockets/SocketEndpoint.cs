using CrmPlatform.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Transport.Sockets;

/// <summary>Accepts WebSocket clients.</summary>
internal static class SocketEndpoint
{
    private const string Protocol = "graphql-transport-ws";

    /// <summary>Accepts a client and serves it until one side closes.</summary>
    /// <exception cref="HttpRefusal">The client speaks another protocol.</exception>
    public static async Task HandleAsync(HttpContext context, RequestExecutor executor, IServiceProvider services, GraphQLHttpOptions options)
    {
        if (!context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol))
        {
            throw TransportErrors.SocketProtocol();
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { SubProtocol = Protocol, KeepAliveInterval = options.KeepAlive });
        await using var channel = new SocketChannel(socket, options.MaxBodyBytes);
        await new SocketConnection(context, channel, executor, services, options).ServeAsync(context.RequestAborted);
    }
}
