using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Jobs;

/// <summary>Reads and writes a tenant's jobs, each step in a unit of work of its own.</summary>
internal sealed class JobStore(TenantWork work, TimeProvider clock)
{
    private static readonly Caller Platform = Caller.System("jobs");
    private const int ErrorLength = 2000;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The jobs of the composition. What is new, and what has another schedule than before, gets its due time.</summary>
    public async Task<IReadOnlyDictionary<ScheduledJob, ModuleJobRow>> ReadAsync(IReadOnlyList<ScheduledJob> jobs, CancellationToken cancellation)
    {
        var rows = await ReadRowsAsync(jobs, cancellation);
        if (rows.Count < jobs.Count || rows.Any(r => r.Value.Schedule != r.Key.Schedule.Text))
        {
            try
            {
                await ChangeAsync(platform => PlanAsync(platform, jobs, cancellation), cancellation);
            }
            catch (DuplicateException)
            {
                // Another host has planned them in the same moment.
            }

            rows = await ReadRowsAsync(jobs, cancellation);
        }

        return rows;
    }

    /// <summary>Takes the job for a run; false when another run has it, or when it is not due any more.</summary>
    /// <param name="job">The job.</param>
    /// <param name="lease">The run.</param>
    /// <param name="until">When the run has ended, or its host is gone.</param>
    /// <param name="onlyWhenDue">Whether it has to be due.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<bool> TryTakeAsync(ScheduledJob job, Guid lease, DateTime until, bool onlyWhenDue, CancellationToken cancellation)
    {
        var (now, taken) = (Now, 0);
        await ChangeAsync(
            async platform => taken = await Of(platform, job)
                .Where(j => (j.LeasedUntil == null || j.LeasedUntil <= now) && (!onlyWhenDue || j.DueAt <= now))
                .ExecuteUpdateAsync(set => set.SetProperty(j => j.Lease, lease).SetProperty(j => j.LeasedUntil, until).SetProperty(j => j.StartedAt, now), cancellation),
            cancellation);
        return taken == 1;
    }

    /// <summary>Writes down, in the run's own unit of work, that it is done.</summary>
    /// <exception cref="JobException">Another run has taken the job.</exception>
    public async Task FinishAsync(TenantScope scope, ScheduledJob job, Guid lease, CancellationToken cancellation)
    {
        var now = Now;
        var next = job.Schedule.Next(now) ?? DateTime.MaxValue;
        var finished = await Of(scope.Services.GetRequiredService<PlatformDbContext>(), job).Where(j => j.Lease == lease).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.DueAt, next).SetProperty(j => j.Lease, (Guid?)null).SetProperty(j => j.LeasedUntil, (DateTime?)null)
                .SetProperty(j => j.Failures, 0).SetProperty(j => j.SucceededAt, now).SetProperty(j => j.ErrorCode, (string?)null).SetProperty(j => j.Error, (string?)null),
            cancellation);
        if (finished == 0)
        {
            throw JobErrors.LeaseLost(job);
        }
    }

    /// <summary>Writes down that a run has failed, and when the job is tried again.</summary>
    public Task FailAsync(ScheduledJob job, Guid lease, JobOptions options, string code, string error) => ChangeAsync(
        async platform =>
        {
            if (await Of(platform, job).SingleOrDefaultAsync(j => j.Lease == lease) is { } row)
            {
                row.Failures++;
                var (again, next) = (Now + options.DelayAfter(row.Failures), job.Schedule.Next(Now) ?? DateTime.MaxValue);
                (row.DueAt, row.Lease, row.LeasedUntil) = (again < next ? again : next, null, null);
                (row.ErrorCode, row.Error) = (code, error.Length > ErrorLength ? error[..ErrorLength] : error);
            }
        },
        CancellationToken.None);

    /// <summary>Gives the job back without a run, to be looked at again later: that is no failure of the job.</summary>
    public Task PutOffAsync(ScheduledJob job, Guid lease, DateTime until) => ChangeAsync(
        platform => Of(platform, job).Where(j => j.Lease == lease)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.DueAt, until).SetProperty(j => j.Lease, (Guid?)null).SetProperty(j => j.LeasedUntil, (DateTime?)null)),
        CancellationToken.None);

    /// <summary>Gives the job back after a run that was broken off: it stays due.</summary>
    public Task GiveBackAsync(ScheduledJob job, Guid lease) => ChangeAsync(
        platform => Of(platform, job).Where(j => j.Lease == lease)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.Lease, (Guid?)null).SetProperty(j => j.LeasedUntil, (DateTime?)null)),
        CancellationToken.None);

    private static IQueryable<ModuleJobRow> Of(PlatformDbContext platform, ScheduledJob job) =>
        platform.Jobs.Where(j => j.Module == job.ModuleId && j.Name == job.Name);

    private async Task PlanAsync(PlatformDbContext platform, IReadOnlyList<ScheduledJob> jobs, CancellationToken cancellation)
    {
        var rows = await platform.Jobs.ToDictionaryAsync(j => (j.Module, j.Name), cancellation);
        foreach (var job in jobs)
        {
            if (!rows.TryGetValue((job.ModuleId, job.Name), out var row))
            {
                platform.Jobs.Add(row = new ModuleJobRow { Module = job.ModuleId, Name = job.Name });
            }

            if (row.Schedule != job.Schedule.Text)
            {
                (row.Schedule, row.DueAt, row.Failures) = (job.Schedule.Text, job.Schedule.Next(Now) ?? DateTime.MaxValue, 0);
            }
        }
    }

    private async Task<Dictionary<ScheduledJob, ModuleJobRow>> ReadRowsAsync(IReadOnlyList<ScheduledJob> jobs, CancellationToken cancellation)
    {
        await using var scope = work.BeginScope(Platform);
        var rows = await scope.Services.GetRequiredService<PlatformDbContext>().Jobs.ToDictionaryAsync(j => (j.Module, j.Name), cancellation);
        return jobs.Where(j => rows.ContainsKey((j.ModuleId, j.Name))).ToDictionary(j => j, j => rows[(j.ModuleId, j.Name)]);
    }

    private async Task ChangeAsync(Func<PlatformDbContext, Task> change, CancellationToken cancellation)
    {
        await using var scope = work.BeginScope(Platform);
        await scope.Session.InUnitOfWorkAsync(() => change(scope.Services.GetRequiredService<PlatformDbContext>()), cancellation);
    }
}
