using System.Net;
using System.Net.Sockets;

namespace CrmPlatform.Runtime.Outbound;

/// <summary>Says which addresses modules may reach: those of the public internet, and what the operator adds.</summary>
/// <remarks>https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry</remarks>
internal sealed class AddressScreen(IReadOnlyList<IPNetwork> added)
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
            "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

            // Tunnels, by which an address of the list above is spelled differently: Teredo and its neighbours, 6to4; and examples.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    // Everything else of IPv6 is local, mapped from IPv4, translated to it, or not given out.
    private static readonly IPNetwork Public6 = IPNetwork.Parse("2000::/3");

    public bool Allows(IPAddress address) =>
        added.Any(network => network.Contains(address))
        || ((address.AddressFamily is AddressFamily.InterNetwork || Public6.Contains(address)) && !NotPublic.Any(network => network.Contains(address)));
}
