using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Delivery.Database;

/// <summary>Loads the tasks of projects with what waits for what.</summary>
internal static class TaskNetworks
{
    /// <summary>A project's network, tracked for change.</summary>
    public static async Task<TaskNetwork> OfAsync(DeliveryDbContext db, Project project, CancellationToken cancellation) =>
        new(
            project,
            await db.Tasks.Where(t => t.ProjectId == project.Id).ToListAsync(cancellation),
            await db.Dependencies.Where(d => d.ProjectId == project.Id).ToListAsync(cancellation));

    /// <summary>Gives the project a new version, though nothing of its own changed.</summary>
    /// <remarks>Two callers who link tasks at one time could close a circle that neither of them sees: so one of them is refused.</remarks>
    public static void Guard(DeliveryDbContext db, Project project)
    {
        var entry = db.Entry(project);
        if (entry.State == EntityState.Unchanged)
        {
            entry.State = EntityState.Modified;
        }
    }
}
