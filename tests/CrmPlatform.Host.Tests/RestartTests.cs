using System.Diagnostics;
using System.Net.WebSockets;
using CrmPlatform.Host.Tests.Support;

namespace CrmPlatform.Host.Tests;

public sealed class RestartTests : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Start_SecondTime_FindsTenantsKeysAndRecordsAsTheyWere()
    {
        const string Count = "{ customers { totalCount } }";
        string key, before;
        await using (var first = await HostProcess.StartAsync(_data))
        {
            (key, before) = (first.KeyOf("demo"), await first.AskAsync("demo", Count));
            Assert.Equal(0, await first.TerminateAsync());
        }

        await using var second = await HostProcess.StartAsync(_data);

        Assert.Equal(key, second.KeyOf("demo"));
        Assert.Equal(before, await second.AskAsync("demo", Count));
    }

    [Fact]
    public async Task Terminate_SocketIsOpen_EndsWithoutWaitingForIt()
    {
        await using var host = await HostProcess.StartAsync(_data);
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Authorization", $"Bearer {host.KeyOf("lite")}");
        await socket.ConnectAsync(new UriBuilder(host.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, CancellationToken.None);
        await socket.SendAsync("""{"type":"connection_init"}"""u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await socket.ReceiveAsync(new byte[100], CancellationToken.None);
        var clock = Stopwatch.StartNew();

        var exitCode = await host.TerminateAsync();

        Assert.Equal(0, exitCode);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 25); // The server's own patience with open connections is 30 seconds.
    }
}
