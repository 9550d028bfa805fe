using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Compositions.Jobs;

/// <summary>What clients see of a job.</summary>
[ObjectType<StartedJobRow>(Ignore = [
    nameof(StartedJobRow.Order),
    nameof(StartedJobRow.CallerKind),
    nameof(StartedJobRow.CallerId),
    nameof(StartedJobRow.CallerRoles),
    nameof(StartedJobRow.HasRolesOfUser),
    nameof(StartedJobRow.Checkpoint),
    nameof(StartedJobRow.Lease),
    nameof(StartedJobRow.LeasedUntil),
    nameof(StartedJobRow.Attempts),
])]
internal static class JobType
{
    [NodeResolver]
    public static IQueryable<StartedJobRow> GetJobs(ICaller caller, PlatformDbContext db) => VisibleJobs.To(caller, db);
}
