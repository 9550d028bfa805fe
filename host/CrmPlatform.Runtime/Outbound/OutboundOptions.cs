using System.Net;

namespace CrmPlatform.Runtime.Outbound;

/// <summary>How far modules may reach out of the host.</summary>
public sealed class OutboundOptions
{
    /// <summary>The networks that modules may reach although they are not of the public internet, such as <c>10.1.2.0/24</c>. Default: none.</summary>
    public IReadOnlyList<IPNetwork> Networks { get; init; } = [];

    /// <summary>The ports that modules may reach; none for any port. Default: 80, 443, 8080 and 8443.</summary>
    public IReadOnlyList<int> Ports { get; init; } = [80, 443, 8080, 8443];

    /// <summary>How long a call may take, with all its redirects and its whole answer. Default: 10 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an answer may be. Default: 1 MiB.</summary>
    public int MostBytes { get; init; } = 1024 * 1024;

    /// <summary>How many redirects are followed. Default: 5.</summary>
    public int MostRedirects { get; init; } = 5;
}
