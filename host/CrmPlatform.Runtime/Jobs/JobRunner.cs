using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Tenancy;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Jobs;

/// <summary>Runs a tenant's jobs: those that are due, or one by its name.</summary>
internal sealed class JobRunner(JobOptions options, TimeProvider clock, ILogger<JobRunner> log)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Runs what is due, one after another.</summary>
    /// <returns>When the next is due, in UTC; null when the tenant has no jobs.</returns>
    public async Task<DateTime?> RunDueAsync(Tenant tenant, CancellationToken cancellation)
    {
        using var work = tenant.BeginWork();
        if (work.Composition.Jobs.All is not { Count: > 0 } jobs)
        {
            return null;
        }

        var store = new JobStore(work, clock);
        var rows = await store.ReadAsync(jobs, cancellation);
        var due = rows.Where(r => r.Value.DueAt <= Now).OrderBy(r => r.Value.DueAt).Select(r => r.Key).ToList();
        foreach (var job in due)
        {
            await RunOf(work, store, job).TryAsync(onlyWhenDue: true, cancellation);
        }

        rows = due.Count == 0 ? rows : await store.ReadAsync(jobs, cancellation);
        return rows.Values.Min(NextLook);
    }

    /// <summary>Runs a job now, due or not.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="name">The job's name, or the module's id and the name.</param>
    /// <param name="cancellation">Breaks the run off.</param>
    /// <exception cref="JobException">There is no such job, it runs already, or it failed.</exception>
    public async Task<JobState> RunAsync(Tenant tenant, string name, CancellationToken cancellation)
    {
        using var work = tenant.BeginWork();
        var jobs = work.Composition.Jobs.All;
        if (jobs.Where(j => j.Name == name || j.ToString() == name).ToList() is not [var job])
        {
            throw JobErrors.Unknown(tenant.Id, name, jobs.Select(j => j.ToString()));
        }

        var store = new JobStore(work, clock);
        await store.ReadAsync(jobs, cancellation);
        var outcome = await RunOf(work, store, job).TryAsync(onlyWhenDue: false, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var row = (await store.ReadAsync(jobs, cancellation))[job];
        return outcome is JobOutcome.Taken ? throw JobErrors.IsRunning(tenant.Id, job, row.LeasedUntil ?? Now)
            : outcome is JobOutcome.OutOfUse ? throw JobErrors.IsOutOfUse(tenant.Id, job, row.DueAt)
            : row.ErrorCode is null ? StateOf(row)
            : throw JobErrors.Failed(tenant.Id, StateOf(row));
    }

    /// <summary>The tenant's jobs, each module's by name.</summary>
    public async Task<IReadOnlyList<JobState>> ListAsync(Tenant tenant, CancellationToken cancellation)
    {
        using var work = tenant.BeginWork();
        var rows = await new JobStore(work, clock).ReadAsync(work.Composition.Jobs.All, cancellation);
        return [.. rows.Values.OrderBy(r => r.Module, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal).Select(StateOf)];
    }

    private JobRun RunOf(TenantWork work, JobStore store, ScheduledJob job) => new(work, store, job, options, clock, log);

    // What another host runs is looked at again when its lease has ended.
    private DateTime NextLook(ModuleJobRow row) => row.LeasedUntil is { } until && until > Now && until > row.DueAt ? until : row.DueAt;

    private JobState StateOf(ModuleJobRow row) => new(
        row.Module, row.Name, row.Schedule, row.DueAt, row.LeasedUntil > Now, row.StartedAt, row.SucceededAt, row.Failures, row.ErrorCode, row.Error);
}
