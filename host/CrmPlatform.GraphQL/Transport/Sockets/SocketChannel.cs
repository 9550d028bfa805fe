using System.Net.WebSockets;
using System.Text.Json;
using CrmPlatform.GraphQL.Execution;

namespace CrmPlatform.GraphQL.Transport.Sockets;

/// <summary>Sends and receives whole messages over a WebSocket, from many operations at a time.</summary>
internal sealed class SocketChannel(WebSocket socket, int maxMessageBytes) : IAsyncDisposable
{
    private const int ChunkBytes = 4096;
    private const int LongestReason = 120;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Receives a message into a buffer. False when the client closed.</summary>
    /// <exception cref="SocketClosing">The message is too long or not text.</exception>
    public async ValueTask<bool> ReceiveAsync(Utf8Buffer message, CancellationToken cancellation)
    {
        message.Clear();
        while (true)
        {
            var received = await socket.ReceiveAsync(message.GetMemory(ChunkBytes), cancellation);
            if (received.MessageType is WebSocketMessageType.Close)
            {
                return false;
            }

            message.Advance(received.Count);
            if (received.MessageType is WebSocketMessageType.Binary)
            {
                throw new SocketClosing(CloseCodes.BadMessage, "Binary messages are not taken; send JSON text");
            }

            if (message.Count > maxMessageBytes)
            {
                throw new SocketClosing(CloseCodes.BadMessage, $"The message is longer than {maxMessageBytes} bytes");
            }

            if (received.EndOfMessage)
            {
                return true;
            }
        }
    }

    /// <summary>Sends a message, after those that are on their way.</summary>
    public async ValueTask SendAsync(Action<Utf8JsonWriter> write, CancellationToken cancellation)
    {
        using var message = new Utf8Buffer(256);
        using (var json = new Utf8JsonWriter(message, ResultWriter.Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        await _turn.WaitAsync(cancellation);
        try
        {
            cancellation.ThrowIfCancellationRequested();
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                // A send that is cancelled half-way would break the socket for all operations.
                await socket.SendAsync(message.WrittenMemory, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, CancellationToken.None);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Says why the socket is closed, and waits a moment for the client to read it.</summary>
    public Task CloseAsync(WebSocketCloseStatus status, string reason) => CloseAsync(status, reason, Task.CompletedTask);

    /// <summary>The same while a receive is on its way.</summary>
    public async Task CloseAsync(WebSocketCloseStatus status, string reason, Task receiving)
    {
        using var patience = new CancellationTokenSource(Farewell);
        try
        {
            await SayGoodbyeAsync(status, reason, patience.Token);
            await receiving.WaitAsync(patience.Token);
            var rest = new byte[ChunkBytes];
            while (socket.State is WebSocketState.CloseSent
                && (await socket.ReceiveAsync(rest.AsMemory(), patience.Token)).MessageType is not WebSocketMessageType.Close)
            {
                // What the client still sent is of no interest.
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The client has gone without a word, which closes the socket as well.
        }
    }

    public ValueTask DisposeAsync()
    {
        _turn.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task SayGoodbyeAsync(WebSocketCloseStatus status, string reason, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(status, reason.Length > LongestReason ? reason[..LongestReason] : reason, cancellation);
            }
        }
        finally
        {
            _turn.Release();
        }
    }
}
