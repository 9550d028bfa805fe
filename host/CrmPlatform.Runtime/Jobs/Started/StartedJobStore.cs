using CrmPlatform.Runtime.Compositions.Jobs;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Jobs.Started;

/// <summary>Reads and writes a tenant's started jobs, each step in a unit of work of its own.</summary>
internal sealed class StartedJobStore(TenantWork work, TimeProvider clock)
{
    private static readonly Caller Platform = Caller.System("jobs");
    private const int ErrorLength = 2000;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The job whose turn it is; null when none is due, or one of the tenant's runs.</summary>
    public async Task<StartedJobRow?> FindDueAsync(CancellationToken cancellation)
    {
        var now = Now;
        return await ReadAsync(
            async jobs => await jobs.AnyAsync(j => j.State == StartedJobState.Running && j.LeasedUntil > now, cancellation)
                ? null
                : await Open(jobs).Where(j => j.DueAt <= now).OrderBy(j => j.DueAt).ThenBy(j => j.Id).FirstOrDefaultAsync(cancellation));
    }

    /// <summary>When to look again, in UTC; null when no job waits for this composition.</summary>
    public async Task<DateTime?> NextLookAsync(CancellationToken cancellation)
    {
        var now = Now;
        return await ReadAsync(async jobs =>
            await jobs.Where(j => j.State == StartedJobState.Running && j.LeasedUntil > now).MaxAsync(j => j.LeasedUntil, cancellation)
            ?? await Open(jobs).MinAsync(j => (DateTime?)j.DueAt, cancellation));
    }

    /// <summary>Takes the job for a run; false when another run has it, or another job of the tenant runs.</summary>
    public async Task<bool> TryTakeAsync(Guid job, Guid lease, DateTime until, CancellationToken cancellation)
    {
        var (now, taken) = (Now, 0);
        await ChangeAsync(
            async jobs => taken = await jobs
                .Where(j => j.Id == job && j.DueAt <= now && (j.State == StartedJobState.Queued || (j.State == StartedJobState.Running && j.LeasedUntil <= now)))
                .Where(_ => !jobs.Any(o => o.Id != job && o.State == StartedJobState.Running && o.LeasedUntil > now))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(j => j.State, StartedJobState.Running).SetProperty(j => j.Lease, lease).SetProperty(j => j.LeasedUntil, until)
                        .SetProperty(j => j.BegunAt, j => j.BegunAt ?? now).SetProperty(j => j.Attempts, j => j.Attempts + 1),
                    cancellation),
            job,
            cancellation);
        return taken == 1;
    }

    /// <summary>Says that the run goes on.</summary>
    /// <returns>The job; null when the run has it no longer.</returns>
    public async Task<StartedJobRow?> RenewAsync(Guid job, Guid lease, DateTime until, CancellationToken cancellation)
    {
        await ChangeAsync(job, lease, set => set.SetProperty(j => j.LeasedUntil, until), null, cancellation);
        return await ReadAsync(jobs => jobs.SingleOrDefaultAsync(j => j.Id == job && j.Lease == lease, cancellation));
    }

    /// <summary>Ends the job of a run that ended without a unit of work.</summary>
    public Task EndAsync(Guid job, Guid lease, StartedJobState state, string? code, string? error)
    {
        var (now, text) = (Now, error?.Length > ErrorLength ? error[..ErrorLength] : error);
        return ChangeAsync(
            job,
            lease,
            set => set.SetProperty(j => j.State, state).SetProperty(j => j.EndedAt, now).SetProperty(j => j.Lease, (Guid?)null).SetProperty(j => j.LeasedUntil, (DateTime?)null)
                .SetProperty(j => j.ErrorCode, code).SetProperty(j => j.Error, text),
            job,
            CancellationToken.None);
    }

    /// <summary>Gives the job back, to be gone on with later.</summary>
    public Task GiveBackAsync(Guid job, Guid lease, DateTime dueAt, bool isAttempt) => ChangeAsync(
        job,
        lease,
        set => set.SetProperty(j => j.State, StartedJobState.Queued).SetProperty(j => j.DueAt, dueAt).SetProperty(j => j.Lease, (Guid?)null).SetProperty(j => j.LeasedUntil, (DateTime?)null)
            .SetProperty(j => j.Attempts, j => isAttempt ? j.Attempts : j.Attempts - 1),
        job,
        CancellationToken.None);

    // What a module that is not in service would do waits for it.
    private IQueryable<StartedJobRow> Open(IQueryable<StartedJobRow> jobs)
    {
        var modules = work.Composition.StartedJobs.Modules;
        return jobs.Where(j => (j.State == StartedJobState.Queued || j.State == StartedJobState.Running) && modules.Contains(j.Module));
    }

    private Task ChangeAsync(Guid job, Guid lease, Action<UpdateSettersBuilder<StartedJobRow>> change, Guid? announced, CancellationToken cancellation) => ChangeAsync(
        jobs => jobs.Where(j => j.Id == job && j.Lease == lease && j.State == StartedJobState.Running).ExecuteUpdateAsync(change, cancellation), announced, cancellation);

    private async Task<T> ReadAsync<T>(Func<IQueryable<StartedJobRow>, Task<T>> read)
    {
        await using var scope = work.BeginScope(Platform);
        return await read(scope.Services.GetRequiredService<PlatformDbContext>().StartedJobs);
    }

    private async Task ChangeAsync(Func<IQueryable<StartedJobRow>, Task> change, Guid? announced, CancellationToken cancellation)
    {
        await using var scope = work.BeginScope(Platform);
        await scope.Session.InUnitOfWorkAsync(
            async () =>
            {
                await change(scope.Services.GetRequiredService<PlatformDbContext>().StartedJobs);
                if (announced is { } job)
                {
                    JobProgress.Announce(scope.Session, job);
                }
            },
            cancellation);
    }
}
