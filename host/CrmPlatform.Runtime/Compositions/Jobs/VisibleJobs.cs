using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Compositions.Jobs;

/// <summary>The jobs that a caller may see: its own, or all.</summary>
internal static class VisibleJobs
{
    public static IQueryable<StartedJobRow> To(ICaller caller, PlatformDbContext db)
    {
        var name = caller.Name;
        return caller.May(PlatformPermissions.Jobs) ? db.StartedJobs : db.StartedJobs.Where(j => j.StartedBy == name);
    }
}
