using System.Net;
using System.Net.Sockets;

namespace CrmPlatform.Runtime.Outbound;

/// <summary>Opens connections to addresses that passed the screen, and to no others.</summary>
/// <remarks>
/// The address is looked up once, screened and connected to: a name that leads elsewhere a moment later gains nothing.
/// A name of which one address is refused is refused as a whole.
/// </remarks>
internal static class GuardedConnections
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);
    private const int HeaderKilobytes = 16;

    public static SocketsHttpHandler Handler(AddressScreen screen, Func<string, CancellationToken, Task<IPAddress[]>> resolve) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None, // What is packed small would count as short.
        ConnectTimeout = ConnectTimeout,
        MaxResponseHeadersLength = HeaderKilobytes,
        PooledConnectionLifetime = Lifetime,
        UseCookies = false, // Tenants and modules share the connections.
        UseProxy = false,
        ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, screen, resolve, cancellation),
    };

    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint target, AddressScreen screen, Func<string, CancellationToken, Task<IPAddress[]>> resolve, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(target.Host, out var address) ? [address] : await resolve(target.Host, cancellation);
        if (addresses.Length == 0 || !addresses.All(screen.Allows))
        {
            throw OutboundErrors.NotPublic(target.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
