using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CrmPlatform.Host.Tests.Support;

/// <summary>A port that leads to a server until it is shut: then connections break and new ones are refused, as when the server is gone.</summary>
internal sealed class ServerDoor(int server) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<TcpClient, byte> _open = new();
    private TcpListener? _listener;
    private Task _accepting = Task.CompletedTask;

    public int Port { get; private set; }

    public void Open()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync(_listener);
    }

    public async Task ShutAsync()
    {
        _listener?.Stop();
        await _accepting;
        foreach (var client in _open.Keys)
        {
            client.Dispose();
        }
    }

    public async ValueTask DisposeAsync() => await ShutAsync();

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = LeadAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Shut.
        }
    }

    private async Task LeadAsync(TcpClient client)
    {
        using var target = new TcpClient();
        _open.TryAdd(client, 0);
        _open.TryAdd(target, 0);
        try
        {
            await target.ConnectAsync(IPAddress.Loopback, server);
            await Task.WhenAny(client.GetStream().CopyToAsync(target.GetStream()), target.GetStream().CopyToAsync(client.GetStream()));
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One side has gone.
        }
        finally
        {
            _open.TryRemove(client, out _);
            _open.TryRemove(target, out _);
            client.Dispose();
        }
    }
}
