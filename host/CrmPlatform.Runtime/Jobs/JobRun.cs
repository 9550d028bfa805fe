using System.Data.Common;
using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Sdk;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Jobs;

/// <summary>Runs a job once for a tenant.</summary>
/// <remarks>
/// The job's changes and the proof that it ran are one transaction. A host that is killed leaves a lease that ends, and no changes.
/// </remarks>
internal sealed class JobRun(TenantWork work, JobStore store, ScheduledJob job, JobOptions options, TimeProvider clock, ILogger log)
{
    private readonly Guid _lease = Guid.CreateVersion7();

    /// <summary>Runs the job, if no other run has it.</summary>
    /// <param name="onlyWhenDue">Whether it has to be due.</param>
    /// <param name="cancellation">Breaks the run off: it is undone, and the job stays due.</param>
    /// <returns>What became of it. A failure of the job is a run; it is written down.</returns>
    public async Task<JobOutcome> TryAsync(bool onlyWhenDue, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow().UtcDateTime + job.Timeout + options.LeaseMargin;
        if (!await store.TryTakeAsync(job, _lease, until, onlyWhenDue, cancellation))
        {
            return JobOutcome.Taken;
        }

        // Asked when the job is this run's: to be let through is to be the trial of a module that is out of use.
        if (job.Breaker?.Refusal() is not null)
        {
            await store.PutOffAsync(job, _lease, clock.GetUtcNow().UtcDateTime + job.Breaker.Pause);
            return JobOutcome.OutOfUse;
        }

        using var breakOff = CancellationTokenSource.CreateLinkedTokenSource(cancellation, work.Composition.Retiring);
        var deadline = new CancellationTokenSource(job.Timeout);
        var token = CancellationTokenSource.CreateLinkedTokenSource(breakOff.Token, deadline.Token).Token;
        try
        {
            // Not in the caller's thread, and not for ever: a job that does not listen must not hold up the others.
            await Task.Run(() => RunAsync(token), CancellationToken.None).WaitAsync(job.Timeout + options.LeaseMargin, CancellationToken.None);
            job.Breaker?.Succeeded();
        }
        catch (Exception) when (breakOff.IsCancellationRequested)
        {
            await store.GiveBackAsync(job, _lease);
        }
        catch (Exception exception)
        {
            var isTooLong = deadline.IsCancellationRequested;
            CountAgainstModule(exception, isTooLong);
            await FailAsync(isTooLong ? JobErrors.TookTooLong(job) : exception);
        }

        return JobOutcome.Ran;
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        using var span = WorkSpans.Begin("job", job.ToString(), null);
        var began = ModuleMetrics.Now;
        await using var scope = work.BeginScope(Caller.System($"job {job.Name}"));
        scope.Session.Operation = $"job {job}";
        await scope.Session.InUnitOfWorkAsync(
            async () =>
            {
                await job.RunAsync(scope.Services, cancellation);
                await store.FinishAsync(scope, job, _lease, cancellation);
            },
            cancellation);
        ModuleMetrics.Called(job.ModuleId, "job", began);
    }

    // As with events: what the database does is nobody's fault, and what the host throws is not the module's.
    private void CountAgainstModule(Exception exception, bool isTooLong)
    {
        if (isTooLong)
        {
            job.Breaker?.Strike($"the job '{job.Name}' with more than {job.Timeout.TotalSeconds:0.###} s");
        }
        else if (exception is not (DbException or OperationCanceledException or JobException))
        {
            job.Breaker?.Failed($"'{exception.GetType().Name}' in the job '{job.Name}'", null);
        }
    }

    // Only text is kept of what the module threw: the exception would keep its code alive.
    private Task FailAsync(Exception exception)
    {
        var (trace, type) = (FailureTrace.NewId(), exception.GetType().Name);
        log.LogError(exception, "Job '{Job}' of module '{Module}' failed for tenant '{Tenant}' in trace {TraceId}.", job.Name, job.ModuleId, work.TenantId, trace);
        var (code, error) = exception switch
        {
            // A broken rule is told in the module's words, as every client is told it.
            UserErrorException user => (user.Code, user.Message),
            JobException => (exception.Message.Split(' ')[0], exception.Message),
            _ => (type, JobErrors.Threw(type, trace)),
        };
        return store.FailAsync(job, _lease, options, code, error);
    }
}
