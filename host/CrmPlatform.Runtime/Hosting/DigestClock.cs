namespace CrmPlatform.Runtime.Hosting;

/// <summary>Exports digests of audits every hour.</summary>
internal sealed class DigestClock(TenantAudits audits, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);
    private readonly CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;

    public void Start() => _work = RunAsync();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(_stop.Token))
        {
            await audits.ExportGrownAsync(_stop.Token);
        }
    }
}
