using System.Net;

namespace CrmPlatform.Runtime.Outbound;

/// <summary>Makes the clients by which modules call other servers. The connections are the host's and outlive modules.</summary>
internal sealed class OutboundClients(OutboundOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve) : IDisposable
{
    private readonly GuardedCalls _calls = new(options, GuardedConnections.Handler(new AddressScreen(options.Networks), resolve));

    public OutboundClients(OutboundOptions options)
        : this(options, Dns.GetHostAddressesAsync)
    {
    }

    /// <summary>A client for one scope. Its own timeout is the host's.</summary>
    public HttpClient Create() => new(_calls, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = options.MostBytes };

    public void Dispose() => _calls.Dispose();
}
