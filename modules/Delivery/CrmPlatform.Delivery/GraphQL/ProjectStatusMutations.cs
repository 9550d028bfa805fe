using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain;
using CrmPlatform.Delivery.Domain.Deliveries;
using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Events;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Delivery.GraphQL;

/// <summary>Steps of projects.</summary>
[MutationType]
[Authorize(DeliveryPermissions.Write)]
public static class ProjectStatusMutations
{
    /// <summary>Moves a project to another status; to DELIVERED only when all its deliveries are accepted.</summary>
    public static async Task<Project> ChangeProjectStatusAsync(
        DeliveryDbContext db,
        TimeProvider clock,
        [ID("Project")] Guid id,
        ProjectStatus status,
        int? version,
        CancellationToken cancellation)
    {
        var project = await db.Projects.MustFindAsync(id, cancellation);
        project.MustHaveVersion(version);
        var begins = status == ProjectStatus.InProgress && project.StartedAt is null;
        var open = await db.Deliveries.CountAsync(d => d.ProjectId == id && d.Status != DeliveryStatus.Accepted, cancellation);
        project.MoveTo(status, open, clock.GetUtcNow().UtcDateTime);
        db.Publish(new ProjectStatusChanged(project.Id, project.Number, EnumNames.ToGraphQL(project.Status.ToString())));
        if (begins)
        {
            db.Publish(new ProjectStarted(project.Id, project.CustomerId, project.Number, project.Name));
        }

        return project;
    }

    /// <summary>Begins the work on an approved project, or goes on with it.</summary>
    public static Task<Project> StartProjectAsync(
        DeliveryDbContext db, TimeProvider clock, [ID("Project")] Guid id, int? version, CancellationToken cancellation) =>
        ChangeProjectStatusAsync(db, clock, id, ProjectStatus.InProgress, version, cancellation);
}
