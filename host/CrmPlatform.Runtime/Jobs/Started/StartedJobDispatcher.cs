using System.Collections.Concurrent;
using System.Threading.Channels;
using CrmPlatform.Runtime.Schedules;
using CrmPlatform.Runtime.Tenancy;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Jobs.Started;

/// <summary>Runs the started jobs of all tenants: one of a tenant, then the tenant goes to the end of the line.</summary>
internal sealed class StartedJobDispatcher(TenantRegistry tenants, JobOptions options, TimeProvider clock, ILogger<StartedJobDispatcher> log) : IAsyncDisposable
{
    private readonly Channel<string> _line = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, byte> _inLine = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, StartedJobRun> _runs = new();
    private readonly BackgroundWork _work = new(clock);

    public void Start()
    {
        for (var i = 0; i < options.StartedWorkers; i++)
        {
            _work.Run(WorkAsync);
        }
    }

    /// <summary>The tenant may have a job that is due.</summary>
    public void Signal(string tenant)
    {
        if (_inLine.TryAdd(tenant, 0))
        {
            _line.Writer.TryWrite(tenant);
        }
    }

    /// <summary>A job was cancelled: if it runs here, it is told.</summary>
    public void Cancel(Guid job)
    {
        if (_runs.TryGetValue(job, out var run))
        {
            run.Cancel();
        }
    }

    /// <summary>Runs the tenant's jobs that are due, one after another.</summary>
    public async Task RunDueAsync(string tenant, CancellationToken cancellation)
    {
        while (await RunNextAsync(tenant, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>When the tenant's jobs have to be looked at again, in UTC; null when none waits.</summary>
    public async Task<DateTime?> NextLookAsync(string tenant, CancellationToken cancellation)
    {
        using var work = (await tenants.GetAsync(tenant, cancellation)).BeginWork();
        return await new StartedJobStore(work, clock).NextLookAsync(cancellation);
    }

    /// <summary>Takes no new runs; the ones that go on are broken off, and go on elsewhere.</summary>
    public ValueTask DisposeAsync() => _work.DisposeAsync();

    private async Task<bool> RunNextAsync(string tenant, CancellationToken cancellation)
    {
        using var work = (await tenants.GetAsync(tenant, cancellation)).BeginWork();
        var store = new StartedJobStore(work, clock);
        if (work.Composition.StartedJobs.Modules.Count == 0 || await store.FindDueAsync(cancellation) is not { } due)
        {
            return false;
        }

        using var run = new StartedJobRun(work, store, due, options, () => tenants.GetAsync(tenant, CancellationToken.None), clock, log);
        _runs[due.Id] = run;
        try
        {
            // What was given back goes on in the tenant's next composition, and not again in one that takes no more work.
            return await run.TryAsync(cancellation) && !work.Composition.Retiring.IsCancellationRequested;
        }
        finally
        {
            _runs.TryRemove(new(due.Id, run));
        }
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        await foreach (var tenant in _line.Reader.ReadAllAsync(stop))
        {
            _inLine.TryRemove(tenant, out _);
            try
            {
                if (await RunNextAsync(tenant, stop))
                {
                    Signal(tenant);
                }
            }
            catch (TenantException exception) when (exception.IsSuspended)
            {
                // They stay due, and run when it is resumed.
            }
            catch (Exception exception) when (!stop.IsCancellationRequested)
            {
                // The catalog still says that it has something due: it is looked at again.
                log.LogError(exception, "The jobs of tenant '{Tenant}' were not run; they are looked at again.", tenant);
            }
        }
    }
}
