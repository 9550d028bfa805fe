using System.Collections.Concurrent;

namespace CrmPlatform.GraphQL.Transport.Streams;

/// <summary>An event stream from its reservation until its connection ends, and the operations that answer on it.</summary>
/// <param name="owner">Who reserved it.</param>
/// <param name="reservedAt">When, as a timestamp.</param>
internal sealed class ReservedStream(string owner, long reservedAt)
{
    private readonly ConcurrentDictionary<string, StreamOperation> _operations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<StreamOperation, bool> _running = new();
    private readonly TaskCompletionSource<OpenStream> _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _ending = new();

    public string Owner { get; } = owner;

    public long ReservedAt { get; } = reservedAt;

    /// <summary>Whether a connection has come.</summary>
    public bool IsOpen => _opened.Task.IsCompleted;

    /// <summary>Ends when the stream ends.</summary>
    public CancellationToken Ending => _ending.Token;

    /// <summary>The connection; operations that were sent before it came wait for it.</summary>
    public Task<OpenStream> Opened => _opened.Task;

    /// <summary>Brings the connection; false when there is one.</summary>
    public bool TryOpen(OpenStream connection) => _opened.TrySetResult(connection);

    /// <summary>Starts an operation.</summary>
    /// <exception cref="HttpRefusal">Its id is taken, or there are too many.</exception>
    public void Start(string id, int limit, Func<StreamOperation, Task> run)
    {
        if (_running.Count >= limit)
        {
            throw StreamErrors.TooManyOperations(limit);
        }

        var operation = new StreamOperation(id, Ending);
        if (!_operations.TryAdd(id, operation))
        {
            throw StreamErrors.OperationExists(id);
        }

        _running[operation] = true;
        operation.Start(async () =>
        {
            try
            {
                await run(operation);
            }
            finally
            {
                Release(operation);
                _running.TryRemove(operation, out _);
            }
        });
    }

    /// <summary>Frees the id of an operation; false when the client has stopped it, so that nothing more is to be sent.</summary>
    public bool Release(StreamOperation operation) => _operations.TryRemove(new(operation.Id, operation));

    /// <summary>Stops an operation; one that has ended already stays so.</summary>
    public void Stop(string id)
    {
        if (_operations.TryRemove(id, out var operation))
        {
            operation.Stop();
        }
    }

    /// <summary>Stops everything.</summary>
    public void End() => _ending.Cancel();

    /// <summary>Stops everything, and waits until nothing runs any more.</summary>
    public async Task EndAsync()
    {
        await _ending.CancelAsync();
        await Task.WhenAll(_running.Keys.Select(operation => operation.Completion));
    }
}
