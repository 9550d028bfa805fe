using System.Net.WebSockets;

namespace CrmPlatform.GraphQL.Transport.Sockets;

/// <summary>The client broke the protocol: the socket has to be closed.</summary>
internal sealed class SocketClosing(WebSocketCloseStatus status, string reason) : Exception(reason)
{
    public WebSocketCloseStatus Status { get; } = status;
}
