using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain;
using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Scheduling;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Delivery.GraphQL;

/// <summary>What is computed about a project.</summary>
[ObjectType<Project>]
[Authorize(DeliveryPermissions.Read)]
public static class ProjectFigures
{
    /// <summary>When the tasks can and must run, by the critical path method.</summary>
    [BatchResolver]
    public static Task<IReadOnlyList<ProjectSchedule>> GetScheduleAsync(
        [Parent(nameof(Project.Id))] IReadOnlyList<Project> projects, DeliveryDbContext db, CancellationToken cancellation) =>
        ProjectSchedules.OfAsync(db, [.. projects.Select(p => p.Id)], cancellation);

    /// <summary>How much is done, in percent, by the weight of the tasks; null without tasks.</summary>
    [BatchResolver]
    public static Task<IReadOnlyDictionary<Guid, decimal?>> GetProgressAsync(
        [Parent(nameof(Project.Id))] IReadOnlyList<Project> projects, DeliveryDbContext db, CancellationToken cancellation) =>
        ProjectTotals.ProgressAsync(db, [.. projects.Select(p => p.Id)], cancellation);

    /// <summary>P = C × T, T = W × N, R = P × W; null while cost per day or days per task are not given.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<SeedIndices?>> GetSeedIndicesAsync(
        [Parent(nameof(Project.Id), nameof(Project.CostPerDay), nameof(Project.DaysPerTask), nameof(Project.Currency))]
        IReadOnlyList<Project> projects,
        DeliveryDbContext db,
        CancellationToken cancellation)
    {
        var counts = await ProjectTotals.TaskCountsAsync(db, [.. projects.Select(p => p.Id)], cancellation);
        return [.. projects.Select(p => p is { CostPerDay: { } cost, DaysPerTask: { } days, Currency: { } currency }
            ? new SeedIndices(cost, currency, days, counts.GetValueOrDefault(p.Id))
            : null)];
    }
}
