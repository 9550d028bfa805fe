using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Compositions.Jobs;

/// <summary>Changes work in the background.</summary>
[MutationType]
internal static class JobMutations
{
    private static readonly StateMachine<StartedJobState> States = new("Job", new Dictionary<StartedJobState, StartedJobState[]>
    {
        [StartedJobState.Queued] = [StartedJobState.Running, StartedJobState.Cancelled],
        [StartedJobState.Running] = [StartedJobState.Succeeded, StartedJobState.Failed, StartedJobState.Cancelled],
    });

    /// <summary>Cancels a job. One that waits ends at once, one that runs as soon as it can; what it has committed stays, unless the job undoes it.</summary>
    /// <param name="id">The job.</param>
    [AllowAnonymous("Every caller may cancel the jobs that it started; those of others need crm.platform:jobs.")]
    public static async Task<Job> CancelJobAsync([ID("Job")] Guid id, ICaller caller, PlatformDbContext db, TenantSession session, JobSignals signals, TimeProvider clock, CancellationToken cancellation)
    {
        var row = await VisibleJobs.To(caller, db).SingleOrDefaultAsync(j => j.Id == id, cancellation) ?? throw new NotFoundException("Job", id);
        States.Check(row.State, StartedJobState.Cancelled);
        var now = clock.GetUtcNow().UtcDateTime;
        row.CancelledAt ??= now;
        if (row is { State: StartedJobState.Queued, BegunAt: null })
        {
            (row.State, row.EndedAt) = (StartedJobState.Cancelled, now);
        }
        else
        {
            // It may have committed something: its next run ends it, and undoes what it can.
            row.DueAt = now < row.DueAt ? now : row.DueAt;
        }

        JobProgress.Announce(session, id);
        session.WhenEnded(committed => (committed ? signals.Cancelled : static _ => { })(id));
        return new Job(id);
    }
}
