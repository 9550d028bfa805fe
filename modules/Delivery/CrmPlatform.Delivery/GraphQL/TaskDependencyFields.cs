using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain;
using CrmPlatform.Delivery.Domain.Tasks;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Delivery.GraphQL;

/// <summary>The fields of a dependency that are not its own columns.</summary>
[ObjectType<TaskDependency>(
    Ignore = [nameof(TaskDependency.ProjectId), nameof(TaskDependency.PredecessorId), nameof(TaskDependency.SuccessorId)])]
[Authorize(DeliveryPermissions.Read)]
public static class TaskDependencyFields
{
    /// <summary>Loads dependencies by id.</summary>
    [NodeResolver]
    public static IQueryable<TaskDependency> GetById(DeliveryDbContext db) => db.Dependencies;

    /// <summary>The task that goes before.</summary>
    [BatchBy(nameof(ProjectTask.Id), ParentKey = nameof(TaskDependency.PredecessorId))]
    [UseFirstOrDefault]
    public static IQueryable<ProjectTask> GetPredecessor(DeliveryDbContext db) => db.Tasks;

    /// <summary>The task that waits.</summary>
    [BatchBy(nameof(ProjectTask.Id), ParentKey = nameof(TaskDependency.SuccessorId))]
    [UseFirstOrDefault]
    public static IQueryable<ProjectTask> GetSuccessor(DeliveryDbContext db) => db.Tasks;
}
