using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Compositions.Jobs;

/// <summary>What can be listened to of work in the background.</summary>
[SubscriptionType]
internal static class JobSubscriptions
{
    /// <summary>A job as it is now, and whenever it has got further, until it has ended.</summary>
    /// <param name="id">The job.</param>
    [AllowAnonymous("Every caller may follow the jobs that it started; those of others need crm.platform:jobs.")]
    [Subscribe(With = nameof(WatchAsync))]
    [UseFirstOrDefault]
    public static IQueryable<StartedJobRow> JobProgress([ID("Job")] Guid id, [EventMessage] JobProgress moved, ICaller caller, PlatformDbContext db) =>
        VisibleJobs.To(caller, db).Where(j => j.Id == id && j.Id == moved.Id);

    private static Task<IAsyncEnumerable<JobProgress>> WatchAsync([ID("Job")] Guid id, JobWatch watch, CancellationToken cancellation) => watch.BeginAsync(id, cancellation);
}
