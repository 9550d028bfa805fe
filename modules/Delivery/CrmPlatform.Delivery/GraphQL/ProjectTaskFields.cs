using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain;
using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Tasks;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Delivery.GraphQL;

/// <summary>The fields of a task that are not its own columns.</summary>
[ObjectType<ProjectTask>(Ignore = [nameof(ProjectTask.ProjectId)])]
[Authorize(DeliveryPermissions.Read)]
public static class ProjectTaskFields
{
    /// <summary>Loads tasks by id.</summary>
    [NodeResolver]
    public static IQueryable<ProjectTask> GetById(DeliveryDbContext db) => db.Tasks;

    /// <summary>The project.</summary>
    [BatchBy(nameof(Project.Id), ParentKey = nameof(ProjectTask.ProjectId))]
    [UseFirstOrDefault]
    public static IQueryable<Project> GetProject(DeliveryDbContext db) => db.Projects;

    /// <summary>What the task waits for.</summary>
    [UsePaging]
    [BatchBy(nameof(TaskDependency.SuccessorId))]
    public static IQueryable<TaskDependency> GetWaitsFor(DeliveryDbContext db) => db.Dependencies;

    /// <summary>What waits for the task.</summary>
    [UsePaging]
    [BatchBy(nameof(TaskDependency.PredecessorId))]
    public static IQueryable<TaskDependency> GetHoldsUp(DeliveryDbContext db) => db.Dependencies;
}
