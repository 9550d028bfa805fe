namespace CrmPlatform.GraphQL.Transport.Streams;

/// <summary>An operation that answers on a reserved event stream.</summary>
internal sealed class StreamOperation(string id, CancellationToken stream)
{
    private readonly CancellationTokenSource _ending = CancellationTokenSource.CreateLinkedTokenSource(stream);

    public string Id { get; } = id;

    /// <summary>Ends when the operation is stopped or its stream ends.</summary>
    public CancellationToken Ending => _ending.Token;

    /// <summary>Ends when nothing of the operation runs any more. It does not fail.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    public void Start(Func<Task> run) => Completion = Task.Run(() => RunAsync(run), CancellationToken.None);

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

    private async Task RunAsync(Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Stopped by the client, or the client has gone.
        }
        finally
        {
            _ending.Dispose();
        }
    }
}
