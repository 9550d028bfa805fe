using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain;
using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Tasks;
using CrmPlatform.Delivery.Events;
using CrmPlatform.Sdk.Events;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Delivery.GraphQL;

/// <summary>What of projects can be listened to.</summary>
[SubscriptionType]
[Authorize(DeliveryPermissions.Read)]
public static class ProjectSubscriptions
{
    /// <summary>A project moved to another status.</summary>
    /// <param name="projectId">Only this project; null for all.</param>
    [Subscribe]
    [On("delivery.project-status-changed", 1)]
    [Topic("{projectId}")]
    [UseFirstOrDefault]
    public static IQueryable<Project> ProjectStatusChanged([ID("Project")] Guid? projectId, [EventMessage] ProjectStatusChanged change, DeliveryDbContext db) =>
        db.Projects.Where(p => p.Id == change.ProjectId);

    /// <summary>Progress was reported on a task, or it moved to another status.</summary>
    /// <param name="projectId">Only tasks of this project; null for all.</param>
    [Subscribe]
    [On("delivery.task-progressed", 1)]
    [Topic("{projectId}")]
    [UseFirstOrDefault]
    public static IQueryable<ProjectTask> TaskProgressed([ID("Project")] Guid? projectId, [EventMessage] TaskProgressed progress, DeliveryDbContext db) =>
        db.Tasks.Where(t => t.Id == progress.TaskId);
}
