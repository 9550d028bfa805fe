using CrmPlatform.Delivery.Domain.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Delivery.Database;

/// <summary>Schedules projects.</summary>
internal static class ProjectSchedules
{
    /// <summary>The schedule of each project, in two statements for all.</summary>
    public static async Task<IReadOnlyList<ProjectSchedule>> OfAsync(
        DeliveryDbContext db, IReadOnlyList<Guid> projects, CancellationToken cancellation)
    {
        var tasks = await db.Tasks.AsNoTracking().Where(t => projects.Contains(t.ProjectId)).ToListAsync(cancellation);
        var dependencies = await db.Dependencies.AsNoTracking().Where(d => projects.Contains(d.ProjectId)).ToListAsync(cancellation);
        var tasksOf = tasks.ToLookup(t => t.ProjectId);
        var dependenciesOf = dependencies.ToLookup(d => d.ProjectId);
        return [.. projects.Select(p => CriticalPathMethod.Schedule(tasksOf[p], dependenciesOf[p]))];
    }
}
