using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Tasks;
using CrmPlatform.Delivery.GraphQL;
using CrmPlatform.Delivery.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Delivery.Tests.Database;

public sealed class ProjectFiguresTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Progress_WeightsAndACancelledTask_LeavesTheCancelledOut(string provider)
    {
        var project = Some.Project();
        await using var tenant = await TenantAsync(provider, project, Task("1", weight: 3, progress: 50), Task("2", weight: 1, progress: 0), Cancelled("3"));

        var progress = await tenant.InAsync(db => ProjectFigures.GetProgressAsync([project], db, default));

        Assert.Equal(1, tenant.StatementCount);
        Assert.Equal(37.5m, progress[project.Id]);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Progress_MilestonesOnly_IsUnknown(string provider)
    {
        var project = Some.Project();
        await using var tenant = await TenantAsync(provider, project, Task("1", weight: 0, progress: 0));

        var progress = await tenant.InAsync(db => ProjectFigures.GetProgressAsync([project], db, default));

        Assert.Null(progress[project.Id]);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task SeedIndices_TwoTasksAndACancelledOne_CountTwo(string provider)
    {
        var project = new Project("P-1", Some.Charter with { CostPerDay = 800, Currency = "EUR", DaysPerTask = 2.5m });
        await using var tenant = await TenantAsync(provider, project, Task("1", 1, 0), Task("2", 1, 0), Cancelled("3"));

        var indices = await tenant.InAsync(db => ProjectFigures.GetSeedIndicesAsync([project, Some.Project()], db, default));

        Assert.Equal(1, tenant.StatementCount);
        Assert.Equal(new SeedIndices(800, "EUR", 2.5m, 2), indices[0]);
        Assert.Null(indices[1]);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Schedule_StoredPlan_IsTheSameAsBefore(string provider)
    {
        var project = Some.Project();
        await using var tenant = await TenantAsync(
            provider,
            project,
            network =>
            {
                network.Add(new PlannedTask { Wbs = "A", Name = "A", Duration = 4 });
                network.Add(new PlannedTask { Wbs = "B", Name = "B", Duration = 2.5m });
                network.Link([new PlannedDependency { Predecessor = "A", Successor = "B", Type = DependencyType.StartToStart, Lag = -0.5m }]);
            });

        var schedules = await tenant.InAsync(db => ProjectFigures.GetScheduleAsync([Some.Project(), project], db, default));

        Assert.Equal(2, tenant.StatementCount);
        Assert.Equal([0, 4], schedules.Select(s => s.Duration));
        Assert.Equal(["B 1.5", "A 0"], schedules[1].Tasks.Select(t => FormattableString.Invariant($"{t.Task.Wbs} {t.TotalFloat:0.#}")));
    }

    private static Action<TaskNetwork> Task(string wbs, decimal weight, decimal progress) =>
        network => network.Add(new PlannedTask { Wbs = wbs, Name = wbs, Weight = weight }).Report(progress);

    private static Action<TaskNetwork> Cancelled(string wbs) =>
        network => network.Add(new PlannedTask { Wbs = wbs, Name = wbs, Weight = 100 }).MoveTo(ProjectTaskStatus.Cancelled);

    private static async Task<ModuleTenant<DeliveryDbContext>> TenantAsync(string provider, Project project, params Action<TaskNetwork>[] plan)
    {
        var tenant = await ModuleTenant<DeliveryDbContext>.CreateAsync("crm.delivery", provider);
        var network = new TaskNetwork(project, [], []);
        Array.ForEach(plan, step => step(network));
        await tenant.InAsync(db =>
        {
            db.Projects.Add(project);
            db.Tasks.AddRange(network.Tasks);
            db.Dependencies.AddRange(network.Dependencies);
            return System.Threading.Tasks.Task.FromResult(0);
        });
        return tenant;
    }
}
