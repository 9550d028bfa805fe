namespace CrmPlatform.Runtime.Schedules;

/// <summary>Work that goes on beside the requests until its owner is disposed of.</summary>
internal sealed class BackgroundWork(TimeProvider clock) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Task> _parts = [];

    /// <summary>Begins work that goes on until it is told to stop.</summary>
    public void Run(Func<CancellationToken, Task> work) => _parts.Add(work(_stopping.Token));

    /// <summary>Does something after every interval.</summary>
    /// <param name="interval">How long it waits in between.</param>
    /// <param name="action">What is done.</param>
    /// <param name="failed">Is told why it failed; it is done again after the next interval.</param>
    public void Every(TimeSpan interval, Func<CancellationToken, Task> action, Action<Exception> failed) =>
        Run(stop => RepeatAsync(interval, isDue: false, action, failed, stop));

    /// <summary>Does something at once, and again after every interval.</summary>
    /// <inheritdoc cref="Every"/>
    public void NowAndEvery(TimeSpan interval, Func<CancellationToken, Task> action, Action<Exception> failed) =>
        Run(stop => RepeatAsync(interval, isDue: true, action, failed, stop));

    /// <summary>Asks all work to stop, and waits until it has.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        try
        {
            await Task.WhenAll(_parts);
        }
        catch (OperationCanceledException)
        {
            // That is what was asked for.
        }

        _stopping.Dispose();
    }

    private async Task RepeatAsync(TimeSpan interval, bool isDue, Func<CancellationToken, Task> action, Action<Exception> failed, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(interval, clock);
        while (isDue || await timer.WaitForNextTickAsync(stop))
        {
            isDue = false;
            try
            {
                await action(stop);
            }
            catch (Exception exception) when (!stop.IsCancellationRequested)
            {
                failed(exception);
            }
        }
    }
}
