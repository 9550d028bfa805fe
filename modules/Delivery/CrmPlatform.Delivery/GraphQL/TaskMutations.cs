using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain;
using CrmPlatform.Delivery.Domain.Tasks;
using CrmPlatform.Delivery.Events;
using CrmPlatform.Delivery.GraphQL.Inputs;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Delivery.GraphQL;

/// <summary>Changes of tasks and of what waits for what.</summary>
[MutationType]
[Authorize(DeliveryPermissions.Write)]
public static class TaskMutations
{
    /// <summary>Adds a task to a project.</summary>
    [UseMutationConvention(PayloadFieldName = "task")]
    public static async Task<ProjectTask> AddTaskAsync(
        DeliveryDbContext db, [ID("Project")] Guid projectId, PlannedTaskInput task, CancellationToken cancellation)
    {
        var project = await db.Projects.MustFindAsync(projectId, cancellation);
        var network = await TaskNetworks.OfAsync(db, project, cancellation);
        var added = network.Add(task.ToTask());
        db.Tasks.Add(added);
        return added;
    }

    /// <summary>Lets a task wait for another one of the same project.</summary>
    [UseMutationConvention(PayloadFieldName = "dependency")]
    public static async Task<TaskDependency> LinkTasksAsync(
        DeliveryDbContext db, [ID("Project")] Guid projectId, PlannedDependencyInput dependency, CancellationToken cancellation)
    {
        var project = await db.Projects.MustFindAsync(projectId, cancellation);
        var network = await TaskNetworks.OfAsync(db, project, cancellation);
        var added = network.Link([dependency.ToDependency()])[0];
        db.Dependencies.Add(added);
        TaskNetworks.Guard(db, project);
        return added;
    }

    /// <summary>Lets a task wait no more for another one.</summary>
    [UseMutationConvention(PayloadFieldName = "dependency")]
    public static async Task<TaskDependency> UnlinkTasksAsync(
        DeliveryDbContext db, [ID("TaskDependency")] Guid id, CancellationToken cancellation)
    {
        var dependency = await db.Dependencies.MustFindAsync(id, cancellation);
        db.Dependencies.Remove(dependency);
        return dependency;
    }

    /// <summary>Changes the given parts of what is planned about a task.</summary>
    [UseMutationConvention(PayloadFieldName = "task")]
    public static async Task<ProjectTask> UpdateTaskAsync(
        DeliveryDbContext db,
        [ID("ProjectTask")] Guid id,
        int? version,
        Optional<string> name,
        Optional<decimal> duration,
        Optional<decimal?> work,
        Optional<decimal> weight,
        Optional<bool> milestone,
        CancellationToken cancellation)
    {
        var task = await db.Tasks.MustFindAsync(id, cancellation);
        task.MustHaveVersion(version);
        var plan = task.ToPlan();
        task.Revise(plan with
        {
            Name = name.Or(plan.Name) ?? "",
            Duration = duration.Or(plan.Duration),
            Work = work.Or(plan.Work),
            Weight = weight.Or(plan.Weight),
            Milestone = milestone.Or(plan.Milestone),
        });
        return task;
    }

    /// <summary>Records how much of a task is done, in percent.</summary>
    [UseMutationConvention(PayloadFieldName = "task")]
    public static async Task<ProjectTask> SetTaskProgressAsync(
        DeliveryDbContext db, [ID("ProjectTask")] Guid id, decimal progress, int? version, CancellationToken cancellation)
    {
        var task = await db.Tasks.MustFindAsync(id, cancellation);
        task.MustHaveVersion(version);
        task.Report(progress);
        return Progressed(db, task);
    }

    /// <summary>Moves a task to another status.</summary>
    [UseMutationConvention(PayloadFieldName = "task")]
    public static async Task<ProjectTask> ChangeTaskStatusAsync(
        DeliveryDbContext db, [ID("ProjectTask")] Guid id, ProjectTaskStatus status, int? version, CancellationToken cancellation)
    {
        var task = await db.Tasks.MustFindAsync(id, cancellation);
        task.MustHaveVersion(version);
        task.MoveTo(status);
        return Progressed(db, task);
    }

    private static ProjectTask Progressed(DeliveryDbContext db, ProjectTask task)
    {
        db.Publish(new TaskProgressed(task.Id, task.ProjectId, EnumNames.ToGraphQL(task.Status.ToString()), task.Progress));
        return task;
    }
}
