using System.Collections.Concurrent;
using System.Threading.Channels;
using CrmPlatform.Runtime.Jobs.Started;
using CrmPlatform.Runtime.Schedules;
using CrmPlatform.Runtime.Tenancy;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Jobs;

/// <summary>Runs the jobs of all tenants when they are due.</summary>
/// <remarks>
/// The catalog says which tenants have something due, by one query for all of them. What it says is a hint that is never too late:
/// whether a job is due, and who runs it, is decided in the tenant's own database.
/// </remarks>
internal sealed class JobScheduler(
    TenantRegistry tenants, DueTenants due, JobRunner runner, StartedJobDispatcher started, JobOptions options, JobsOfHost jobs, TimeProvider clock, ILogger<JobScheduler> log) : IAsyncDisposable
{
    private static readonly TimeSpan AfterCommit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(5);
    private readonly Channel<string> _signals = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, byte> _queued = new(StringComparer.Ordinal);
    private readonly BackgroundWork _work = new(clock);
    private bool _isFirstLook = true;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public void Start()
    {
        tenants.Activated = Signal;
        _work.NowAndEvery(
            options.Tick,
            LookAsync,
            failure => log.LogError(failure, "The search for jobs that are due failed; it is repeated in {Seconds} seconds.", options.Tick.TotalSeconds));
        for (var worker = 0; worker < options.Workers; worker++)
        {
            _work.Run(WorkAsync);
        }
    }

    /// <summary>Runs what is due of all tenants, once.</summary>
    /// <returns>When the next is due, in UTC; null when no tenant has jobs.</returns>
    public async Task<DateTime?> RunDueAsync(CancellationToken cancellation)
    {
        foreach (var id in await due.ListAsync(Now, cancellation))
        {
            await RunDueAsync(id, cancellation);
        }

        return await due.NextAsync(cancellation);
    }

    /// <summary>Runs what is due of a tenant, and says in the catalog when the next is.</summary>
    public Task<DateTime?> RunDueAsync(string id, CancellationToken cancellation) => RunDueAsync(id, () => started.RunDueAsync(id, cancellation), cancellation);

    /// <summary>Says in the catalog that a tenant is about to have a job.</summary>
    /// <remarks>Not for now: who looks before the job is committed finds nothing, and says so.</remarks>
    public Task AnnounceAsync(string id, CancellationToken cancellation) => due.BringForwardAsync(id, Now + AfterCommit, cancellation);

    /// <summary>Takes no new runs; the ones that go on are broken off, undone, and stay due.</summary>
    public ValueTask DisposeAsync() => _work.DisposeAsync();

    private async Task<DateTime?> RunDueAsync(string id, Func<Task> runStarted, CancellationToken cancellation)
    {
        var before = await due.FindAsync(id, cancellation);
        var next = await runner.RunDueAsync(await tenants.GetAsync(id, cancellation), cancellation);
        await runStarted();
        if (await started.NextLookAsync(id, cancellation) is { } look && !(next < look))
        {
            next = look;
        }

        await due.SetAsync(id, before, next, jobs.Key, cancellation);
        return next;
    }

    private Task RunInBackgroundAsync(string id, CancellationToken stop) => RunDueAsync(
        id,
        () =>
        {
            // It may take long: the schedules of others are not to wait for it.
            started.Signal(id);
            return Task.CompletedTask;
        },
        stop);

    private void Signal(string tenant)
    {
        if (_queued.TryAdd(tenant, 0))
        {
            _signals.Writer.TryWrite(tenant);
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        // At first also those whose jobs another set of modules has planned: it may have had none.
        var found = await (_isFirstLook ? due.ListWithOthersAsync(Now, jobs, stop) : due.ListAsync(Now, stop));
        _isFirstLook = false;
        foreach (var tenant in found)
        {
            Signal(tenant);
        }
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        await foreach (var id in _signals.Reader.ReadAllAsync(stop))
        {
            _queued.TryRemove(id, out _);
            try
            {
                await RunInBackgroundAsync(id, stop);
            }
            catch (TenantException exception) when (exception.IsSuspended)
            {
                // They stay due, and run when it is resumed.
            }
            catch (Exception exception) when (!stop.IsCancellationRequested)
            {
                log.LogError(exception, "The jobs of tenant '{Tenant}' were not run; they are looked at again in {Minutes} minutes.", id, RetryAfter.TotalMinutes);
                await PutOffAsync(id, stop);
            }
        }
    }

    private async Task PutOffAsync(string id, CancellationToken stop)
    {
        try
        {
            await due.SetAsync(id, await due.FindAsync(id, stop), Now + RetryAfter, jobs.Key, stop);
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            log.LogError(exception, "The catalog could not put off the jobs of tenant '{Tenant}'.", id);
        }
    }
}
