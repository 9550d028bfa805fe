using System.Data.Common;
using CrmPlatform.Runtime.Compositions.Jobs;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Sdk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Jobs.Started;

/// <summary>Runs a started job, from its checkpoint to its end or until it has to stop.</summary>
/// <remarks>
/// The run has the job by a lease that it renews; each of its commits is made only while it has it. A host that is killed leaves a
/// lease that ends, and what was committed last.
/// </remarks>
internal sealed class StartedJobRun(TenantWork work, StartedJobStore store, StartedJobRow row, JobOptions options, Func<Task> freshen, TimeProvider clock, ILogger log) : IDisposable
{
    private readonly Guid _lease = Guid.CreateVersion7();
    private readonly CancellationTokenSource _breakOff = new();
    private volatile RunEnd _why;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public void Dispose() => _breakOff.Dispose();

    /// <summary>Runs the job, if no other run has it.</summary>
    /// <param name="stop">Breaks the run off: it is undone to its last commit, and the job goes on elsewhere.</param>
    /// <returns>False when another run has it.</returns>
    public async Task<bool> TryAsync(CancellationToken stop)
    {
        if (!await store.TryTakeAsync(row.Id, _lease, Now + options.Lease, stop))
        {
            return false;
        }

        // Read again: what stands now is what was committed last.
        if (await store.RenewAsync(row.Id, _lease, Now + options.Lease, stop) is not { } taken)
        {
            return false;
        }

        if (work.Composition.StartedJobs.Find(row.Module, row.Name) is not { } job)
        {
            await FailAsync(JobErrors.JobIsGone(taken));
        }
        else if (taken.CancelledAt is not null && !job.UndoesWhenCancelled)
        {
            await store.EndAsync(taken.Id, _lease, StartedJobState.Cancelled, null, null);
        }
        else if (taken.Attempts > options.MostAttempts)
        {
            // A job that ends its host each time must not end them all.
            await FailAsync(JobErrors.EndsItsHosts(job, taken.Attempts - 1));
        }
        else if (job.Breaker?.Refusal() is not null)
        {
            await store.GiveBackAsync(taken.Id, _lease, Now + job.Breaker.Pause, isAttempt: false);
        }
        else
        {
            await RunAsync(taken, job, stop);
        }

        return true;
    }

    /// <summary>Somebody has cancelled the job.</summary>
    public void Cancel()
    {
        if (work.Composition.StartedJobs.Find(row.Module, row.Name) is { UndoesWhenCancelled: false })
        {
            BreakOff(RunEnd.Cancelled);
        }
    }

    private async Task RunAsync(StartedJobRow taken, ModuleJob job, CancellationToken stop)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stop, work.Composition.Retiring);
        await using var leave = leaving.Token.Register(() => BreakOff(RunEnd.HostLeaves));
        var running = Task.Run(() => RunInScopeAsync(taken, job, _breakOff.Token), CancellationToken.None);
        try
        {
            await KeepAsync(taken.Id, running);
            await running;
            job.Breaker?.Succeeded();
        }
        catch (Exception exception)
        {
            await EndAsync(taken, job, exception);
        }
    }

    // Renews the lease until the run has ended; one that was broken off and does not listen is left behind, and can commit nothing.
    private async Task KeepAsync(Guid id, Task running)
    {
        while (await Task.WhenAny(running, Task.Delay(options.Heartbeat, _breakOff.Token)) != running)
        {
            if (_why is not RunEnd.None)
            {
                await running.WaitAsync(options.LeaseMargin);
                return;
            }

            try
            {
                if (await store.RenewAsync(id, _lease, Now + options.Lease, CancellationToken.None) is not { } kept)
                {
                    BreakOff(running.IsCompleted ? RunEnd.None : RunEnd.Lost);
                }
                else if (kept.CancelledAt is not null)
                {
                    Cancel();
                }
            }
            catch (Exception exception) when (exception is DbException or DatabaseException)
            {
                log.LogWarning(exception, "The lease of job {Job} of tenant '{Tenant}' was not renewed; it is tried again in {Seconds} s.", id, work.TenantId, options.Heartbeat.TotalSeconds);
            }
        }
    }

    private async Task RunInScopeAsync(StartedJobRow taken, ModuleJob job, CancellationToken cancellation)
    {
        using var span = WorkSpans.Begin("job", job.ToString(), null);
        var began = ModuleMetrics.Now;
        await using var scope = work.BeginScope(await CallerAsync(taken, cancellation));
        scope.Session.Operation = $"job {job}";
        scope.Session.BeginsLate = true;
        var unit = new StartedJobUnit(scope, taken, job, _lease, options, freshen, clock);
        scope.Services.GetRequiredService<CurrentJob>().Run = unit;
        try
        {
            await job.RunAsync(taken.Order, scope.Services, cancellation);
            await unit.FinishAsync(cancellation);
        }
        finally
        {
            if (scope.Session.InUnitOfWork)
            {
                await scope.Session.RollbackAllAsync();
            }
        }

        ModuleMetrics.Called(job.ModuleId, "job", began);
    }

    private async Task<Caller> CallerAsync(StartedJobRow taken, CancellationToken cancellation)
    {
        await freshen();
        await using var scope = work.BeginScope(Caller.System("jobs"));
        return await StartedJobCaller.FindAsync(taken, scope.Services.GetRequiredService<PlatformDbContext>(), Now, cancellation);
    }

    private void BreakOff(RunEnd why)
    {
        if (why is not RunEnd.None && Interlocked.CompareExchange(ref _why, why, RunEnd.None) is RunEnd.None)
        {
            // Not here: what listens is a module's code.
            _ = _breakOff.CancelAsync();
        }
    }

    private async Task EndAsync(StartedJobRow taken, ModuleJob job, Exception exception)
    {
        var why = exception is RunEndedException ended ? ended.Why : _why;
        if (exception is TimeoutException && why is not RunEnd.None)
        {
            job.Breaker?.Strike($"the job '{job.Name}', which did not stop within {options.LeaseMargin.TotalSeconds:0.###} s");
        }

        switch (why)
        {
            case RunEnd.Cancelled:
                await store.EndAsync(taken.Id, _lease, StartedJobState.Cancelled, null, null);
                break;
            case RunEnd.HostLeaves:
                await store.GiveBackAsync(taken.Id, _lease, Now, isAttempt: false);
                break;
            case RunEnd.Lost:
                break;
            default:
                await FailAsync(taken, job, exception);
                break;
        }
    }

    // As with schedules: what the database does is nobody's fault, and what the host throws is not the module's.
    private async Task FailAsync(StartedJobRow taken, ModuleJob job, Exception exception)
    {
        if (exception is not (DbException or DatabaseException or OperationCanceledException or JobException))
        {
            job.Breaker?.Failed($"'{exception.GetType().Name}' in the job '{job.Name}'", null);
        }

        if (exception is DbException or DatabaseException or ConflictException && taken.Attempts < options.MostAttempts)
        {
            log.LogWarning(exception, "Job '{Job}' of tenant '{Tenant}' is tried again from its last commit.", job, work.TenantId);
            await store.GiveBackAsync(taken.Id, _lease, Now + options.DelayAfter(taken.Attempts), isAttempt: true);
            return;
        }

        var (trace, type) = (FailureTrace.NewId(), exception.GetType().Name);
        log.LogError(exception, "Job '{Job}' of module '{Module}' failed for tenant '{Tenant}' in trace {TraceId}.", job.Name, job.ModuleId, work.TenantId, trace);
        await (exception switch
        {
            // A broken rule is told in the module's words, as every client is told it.
            UserErrorException user => store.EndAsync(taken.Id, _lease, StartedJobState.Failed, user.Code, user.Message),
            JobException refusal => FailAsync(refusal),
            _ => store.EndAsync(taken.Id, _lease, StartedJobState.Failed, type, JobErrors.Threw(type, trace)),
        });
    }

    private Task FailAsync(JobException refusal) =>
        store.EndAsync(row.Id, _lease, StartedJobState.Failed, refusal.Message.Split(' ')[0], refusal.Message);
}
