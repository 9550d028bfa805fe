using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Compositions.Jobs;

/// <summary>Questions about work in the background.</summary>
[QueryType]
internal static class JobQueries
{
    private const string Own = "Every caller may follow the jobs that it started; those of others need crm.platform:jobs.";

    /// <summary>Jobs that were started: the caller's own, and with 'crm.platform:jobs' those of others.</summary>
    [AllowAnonymous(Own)]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<StartedJobRow> GetJobs(ICaller caller, PlatformDbContext db) => VisibleJobs.To(caller, db);

    /// <summary>A job by its id; null when there is none that the caller may see.</summary>
    /// <param name="id">The job.</param>
    [AllowAnonymous(Own)]
    [UseFirstOrDefault]
    public static IQueryable<StartedJobRow> GetJob([ID("Job")] Guid id, ICaller caller, PlatformDbContext db) => VisibleJobs.To(caller, db).Where(j => j.Id == id);
}
