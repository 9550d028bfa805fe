using System.Net;
using System.Text;
using CrmPlatform.Runtime.Outbound;
using CrmPlatform.Runtime.Tests.Support;

namespace CrmPlatform.Runtime.Tests.Outbound;

public sealed class GuardedCallTests
{
    private static readonly IPNetwork[] ThisMachine = [IPNetwork.Parse("127.0.0.1/32")];

    [Fact]
    public async Task Get_AnswerIsEndless_IsBrokenOffAtTheBound()
    {
        using var server = new SmallServer(async (_, stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8.ToArray(), stop);
            while (!stop.IsCancellationRequested)
            {
                await stream.WriteAsync(new byte[65536], stop);
            }
        });

        Assert.Equal("CRM7103 The answer of '127.0.0.1' was broken off: it is longer than 1048576 bytes. Ask for less at a time.", (await RefusalAsync(server, new OutboundOptions { Networks = ThisMachine, Ports = [] })).Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Get_ServerIsSlow_IsBrokenOffInTime(bool hasBegun)
    {
        using var server = new SmallServer(async (_, stream, stop) =>
        {
            await stream.WriteAsync(hasBegun ? "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx"u8.ToArray() : [], stop);
            await Task.Delay(Timeout.Infinite, stop);
        });
        var options = new OutboundOptions { Networks = ThisMachine, Ports = [], Timeout = TimeSpan.FromMilliseconds(300) };

        Assert.Equal("CRM7104 The call of '127.0.0.1' was broken off: it took longer than 0.3 s. Try again later.", (await RefusalAsync(server, options)).Message);
    }

    [Fact]
    public async Task Get_RedirectedToAPrivateAddress_IsRefusedThere()
    {
        using var inner = new SmallServer((_, stream, _) => SmallServer.WriteAsync(stream, "200 OK", "secret"));
        using var server = new SmallServer((_, stream, _) => SmallServer.WriteAsync(stream, $"302 Found\r\nLocation: http://127.0.0.2:{inner.Port}/", ""));

        var refusal = await RefusalAsync(server, new OutboundOptions { Networks = ThisMachine, Ports = [] });

        Assert.StartsWith("CRM7102 '127.0.0.2' was not called", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, inner.Connections);
    }

    [Fact]
    public async Task Get_RedirectedForEver_IsBrokenOff()
    {
        using var server = new SmallServer((_, stream, _) => SmallServer.WriteAsync(stream, "302 Found\r\nLocation: /again", ""));

        var refusal = await RefusalAsync(server, new OutboundOptions { Networks = ThisMachine, Ports = [] });

        Assert.Equal("CRM7105 The call of '127.0.0.1' was broken off: it was redirected more than 5 times. Call the address that it leads to.", refusal.Message);
        Assert.Equal(6, server.Connections);
    }

    [Fact]
    public async Task Get_RedirectedToAnotherServer_LeavesTheSecretsBehind()
    {
        var heads = new List<string>();
        using var other = new SmallServer((head, stream, _) =>
        {
            heads.Add(head);
            return SmallServer.WriteAsync(stream, "200 OK", "there");
        });
        using var server = new SmallServer((_, stream, _) => SmallServer.WriteAsync(stream, $"307 Temporary Redirect\r\nLocation: http://127.0.0.1:{other.Port}/", ""));
        using var clients = new OutboundClients(new OutboundOptions { Networks = ThisMachine, Ports = [] });
        using var client = clients.Create();
        client.DefaultRequestHeaders.Add("Authorization", "Bearer secret");

        Assert.Equal("there", await client.GetStringAsync($"http://127.0.0.1:{server.Port}/"));
        Assert.DoesNotContain("secret", Assert.Single(heads), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RedirectedWith308_SendsTheBodyNowhereElse()
    {
        using var other = new SmallServer((_, stream, _) => SmallServer.WriteAsync(stream, "200 OK", "taken"));
        using var server = new SmallServer((_, stream, _) => SmallServer.WriteAsync(stream, $"308 Permanent Redirect\r\nLocation: http://127.0.0.1:{other.Port}/", ""));
        using var clients = new OutboundClients(new OutboundOptions { Networks = ThisMachine, Ports = [] });
        using var client = clients.Create();

        using var answer = await client.PostAsync($"http://127.0.0.1:{server.Port}/", new StringContent("personal", Encoding.UTF8));

        Assert.Equal((HttpStatusCode.PermanentRedirect, 0), (answer.StatusCode, other.Connections));
    }

    private static async Task<OutboundException> RefusalAsync(SmallServer server, OutboundOptions options)
    {
        using var clients = new OutboundClients(options);
        using var client = clients.Create();
        return await Assert.ThrowsAsync<OutboundException>(() => client.GetStringAsync($"http://127.0.0.1:{server.Port}/"));
    }
}
