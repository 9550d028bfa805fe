using System.Net.WebSockets;
using System.Text.Json;
using CrmPlatform.GraphQL.Execution;

namespace CrmPlatform.GraphQL.Transport.Sockets;

/// <summary>An operation that a client runs over its socket.</summary>
internal sealed class SocketOperation(string id, SocketChannel channel, CancellationToken connection)
{
    private readonly CancellationTokenSource _ending = CancellationTokenSource.CreateLinkedTokenSource(connection);

    public string Id { get; } = id;

    /// <summary>Ends when nothing of the operation runs any more. It does not fail.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    /// <summary>Starts the work, beside that of other operations.</summary>
    public void Start(Func<CancellationToken, Task> work) => Completion = Task.Run(() => RunAsync(work), CancellationToken.None);

    /// <summary>Stops the work at the client's wish.</summary>
    public void Stop()
    {
        try
        {
            _ending.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has just ended by itself.
        }
    }

    public ValueTask SendNextAsync(ExecutionResult result, CancellationToken cancellation) => channel.SendAsync(
        json =>
        {
            WriteHead(json, "next");
            json.WritePropertyName("payload"u8);
            ResultWriter.WriteObject(json, result);
        },
        cancellation);

    public ValueTask SendErrorAsync(IReadOnlyList<GraphQLError> errors, CancellationToken cancellation) => channel.SendAsync(
        json =>
        {
            WriteHead(json, "error");
            json.WritePropertyName("payload"u8);
            ErrorWriter.Write(json, errors);
        },
        cancellation);

    public ValueTask SendCompleteAsync(CancellationToken cancellation) => channel.SendAsync(json => WriteHead(json, "complete"), cancellation);

    private async Task RunAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            await work(_ending.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // Stopped by the client, or the client has gone.
        }
        finally
        {
            _ending.Dispose();
        }
    }

    private void WriteHead(Utf8JsonWriter json, string type)
    {
        json.WriteString("id"u8, Id);
        json.WriteString("type"u8, type);
    }
}
