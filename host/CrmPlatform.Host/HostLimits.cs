using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CrmPlatform.Host;

/// <summary>What one client may take of the server.</summary>
internal static class HostLimits
{
    /// <summary>The longest request body in bytes.</summary>
    public const int MaxBodyBytes = 20_480_000;

    public static void Apply(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = MaxBodyBytes;
        server.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        server.Limits.MaxRequestLineSize = 64 * 1024; // Queries may come in the address of a GET.
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        server.Limits.MaxConcurrentConnections = 10_000;
        server.Limits.MaxConcurrentUpgradedConnections = 5_000;
    }
}
