using CrmPlatform.Delivery.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Delivery.Database;

/// <summary>Adds up the tasks of projects.</summary>
internal static class ProjectTotals
{
    /// <summary>How many tasks each project has that are not cancelled, in one statement.</summary>
    public static async Task<IReadOnlyDictionary<Guid, int>> TaskCountsAsync(
        DeliveryDbContext db, IReadOnlyList<Guid> projects, CancellationToken cancellation) =>
        await db.Tasks
            .Where(t => projects.Contains(t.ProjectId) && t.Status != ProjectTaskStatus.Cancelled)
            .GroupBy(t => t.ProjectId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);

    /// <summary>How much of each project is done, in percent, by the weight of its tasks; in one statement.</summary>
    public static async Task<IReadOnlyDictionary<Guid, decimal?>> ProgressAsync(
        DeliveryDbContext db, IReadOnlyList<Guid> projects, CancellationToken cancellation)
    {
        // A cancelled task is neither done nor to be done, so it counts on neither side.
        var sums = await db.Tasks
            .Where(t => projects.Contains(t.ProjectId) && t.Status != ProjectTaskStatus.Cancelled)
            .GroupBy(t => t.ProjectId)
            .Select(g => new { g.Key, Done = g.Sum(t => t.Progress * t.Weight), All = g.Sum(t => t.Weight) })
            .ToListAsync(cancellation);
        return sums.ToDictionary(s => s.Key, s => s.All == 0 ? (decimal?)null : Math.Round(s.Done / s.All, 4));
    }
}
