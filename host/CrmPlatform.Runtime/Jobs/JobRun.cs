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
    /// <returns>Whether it was run, be it with a failure, which is written down.</returns>
    public async Task<bool> TryAsync(bool onlyWhenDue, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow().UtcDateTime + job.Timeout + options.LeaseMargin;
        if (!await store.TryTakeAsync(job, _lease, until, onlyWhenDue, cancellation))
        {
            return false;
        }

        using var breakOff = CancellationTokenSource.CreateLinkedTokenSource(cancellation, work.Composition.Retiring);
        var deadline = new CancellationTokenSource(job.Timeout);
        var token = CancellationTokenSource.CreateLinkedTokenSource(breakOff.Token, deadline.Token).Token;
        try
        {
            // Not in the caller's thread, and not for ever: a job that does not listen must not hold up the others.
            await Task.Run(() => RunAsync(token), CancellationToken.None).WaitAsync(job.Timeout + options.LeaseMargin, CancellationToken.None);
        }
        catch (Exception) when (breakOff.IsCancellationRequested)
        {
            await store.GiveBackAsync(job, _lease);
        }
        catch (Exception exception)
        {
            await FailAsync(deadline.IsCancellationRequested ? JobErrors.TookTooLong(job) : exception);
        }

        return true;
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

    // Only text is kept of what the module threw: the exception would keep its code alive.
    private Task FailAsync(Exception exception)
    {
        log.LogError(exception, "Job '{Job}' of module '{Module}' failed for tenant '{Tenant}'.", job.Name, job.ModuleId, work.TenantId);
        var code = exception switch
        {
            UserErrorException user => user.Code,
            JobException => exception.Message.Split(' ')[0],
            _ => exception.GetType().Name,
        };
        var error = exception is JobException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}";
        return store.FailAsync(job, _lease, options, code, error);
    }
}
