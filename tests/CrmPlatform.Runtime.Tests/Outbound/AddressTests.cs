using System.Net;
using CrmPlatform.Runtime.Outbound;
using CrmPlatform.Runtime.Tests.Support;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Outbound;

public sealed class AddressTests(ITestOutputHelper output)
{
    private static readonly string[] Hosts =
    [
        // This machine, as it can be spelled.
        "127.0.0.1", "127.1", "127.0.1", "127.255.255.254", "2130706433", "0x7f000001", "0x7f.0.0.1", "0x7F.1", "0177.0.0.1", "017700000001", "127.0.0.1.",
        "0", "0.0.0.0", "0x0", "localhost", "LOCALHOST", "localhost.", "%6cocalhost", "①②⑦.⓪.⓪.①", "127。0。0。1",
        "[::1]", "[0:0:0:0:0:0:0:1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]", "[::127.0.0.1]", "[::7f00:1]",
        "[64:ff9b::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2002:7f00:0001:0:0:0:0:1]", "[2001:0:7f00:1::]", "[::ffff:0:127.0.0.1]", "[fe80::1]", "[fe80::1%251]",

        // Networks of others' machines beside this one.
        "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1", "100.64.0.1", "169.254.169.254", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376", "[::ffff:169.254.169.254]",
        "[::ffff:a9fe:a9fe]", "[64:ff9b::a9fe:a9fe]", "[2002:a9fe:a9fe::]", "[fd00:ec2::254]", "[fc00::1]", "[fec0::1]", "[ff02::1]", "[2001:db8::1]", "[3fff::1]", "[100::1]", "[5f00::1]",
        "198.18.0.1", "198.51.100.1", "203.0.113.1", "192.0.2.1", "192.0.0.1", "192.88.99.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "[::ffff:10.0.0.1]", "[64:ff9b::c0a8:1]", "[2002:c0a8:1::1]",

        // Names that lead there, once or beside a public address, or at the second look-up.
        "private.test", "mixed.test", "six.test", "rebinding.test", "nowhere.test",
    ];

    [Fact]
    public async Task Get_AddressThatIsNotPublic_OpensNoConnectionHoweverItIsSpelled()
    {
        using var server = new SmallServer((_, stream, _) => SmallServer.WriteAsync(stream, "200 OK", "secret"));
        var looked = 0;
        using var clients = new OutboundClients(new OutboundOptions { Ports = [] }, (name, _) => Task.FromResult(AddressesOf(name, ref looked)));
        var attempts = 0;
        foreach (var host in Hosts)
        {
            foreach (var address in new[] { $"http://{host}:{server.Port}/", $"http://{host}:{server.Port}/?x=@public.example" })
            {
                attempts++;
                using var client = clients.Create();
                var failure = await Record.ExceptionAsync(() => client.GetStringAsync(address));
                Assert.True(failure is HttpRequestException or UriFormatException or InvalidOperationException, $"'{address}' gave {failure?.GetType().Name ?? "an answer"}.");
            }
        }

        Assert.Equal(0, server.Connections);
        output.WriteLine($"{Hosts.Length} spellings, {attempts} attempts, {server.Connections} connections.");
    }

    [Theory]
    [InlineData("ftp://example.com/", "its scheme is not http or https")]
    [InlineData("http://user:secret@example.com/", "there is a user in it")]
    [InlineData("http://example.com:6379/", "its port 6379 is not allowed")]
    public async Task Get_AddressIsNoneOfTheWeb_IsRefusedBeforeALookUp(string address, string why)
    {
        using var clients = new OutboundClients(new OutboundOptions(), (_, _) => throw new InvalidOperationException("It was looked up."));
        using var client = clients.Create();

        var failure = await Assert.ThrowsAsync<OutboundException>(() => client.GetStringAsync(address));

        Assert.Equal($"CRM7101 'example.com' was not called: {why}. Call an http or https address of the public internet, without a user in it, at a port that the host allows.", failure.Message);
    }

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946")]
    public void Allows_PublicAddress_Yes(string address) => Assert.True(new AddressScreen([]).Allows(IPAddress.Parse(address)));

    private static IPAddress[] AddressesOf(string name, ref int looked) => name switch
    {
        "private.test" => [IPAddress.Parse("192.168.1.1")],
        "mixed.test" => [IPAddress.Parse("93.184.216.34"), IPAddress.Loopback],
        "six.test" => [IPAddress.IPv6Loopback],
        "rebinding.test" => [Interlocked.Increment(ref looked) % 2 == 0 ? IPAddress.Parse("93.184.216.34") : IPAddress.Loopback, IPAddress.Loopback],
        "nowhere.test" => [],
        _ => [IPAddress.Loopback, IPAddress.IPv6Loopback],
    };
}
