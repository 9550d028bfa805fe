using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain;
using CrmPlatform.Delivery.Domain.Requirements;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Delivery.GraphQL;

/// <summary>Changes of requirements.</summary>
[MutationType]
[Authorize(DeliveryPermissions.Write)]
public static class RequirementMutations
{
    /// <summary>Takes a requirement down.</summary>
    public static async Task<Requirement> CreateRequirementAsync(
        DeliveryDbContext db,
        ITenantGraph graph,
        string title,
        RequirementType type,
        string? scope,
        [ID("Customer")] Guid? customerId,
        CancellationToken cancellation,
        WorkPriority priority = WorkPriority.Normal)
    {
        await graph.MustExistAsync("Customer", customerId, cancellation);
        var requirement = new Requirement(title, type, customerId);
        requirement.Describe(scope, priority);
        db.Requirements.Add(requirement);
        return requirement;
    }

    /// <summary>Moves a requirement to another status.</summary>
    public static async Task<Requirement> ChangeRequirementStatusAsync(
        DeliveryDbContext db, [ID("Requirement")] Guid id, RequirementStatus status, int? version, CancellationToken cancellation)
    {
        var requirement = await db.Requirements.MustFindAsync(id, cancellation);
        requirement.MustHaveVersion(version);
        requirement.MoveTo(status);
        return requirement;
    }

    /// <summary>Makes an approved requirement part of a project.</summary>
    public static async Task<Requirement> PlanRequirementAsync(
        DeliveryDbContext db,
        [ID("Requirement")] Guid id,
        [ID("Project")] Guid projectId,
        int? version,
        CancellationToken cancellation)
    {
        var requirement = await db.Requirements.MustFindAsync(id, cancellation);
        requirement.MustHaveVersion(version);
        var project = await db.Projects.MustFindAsync(projectId, cancellation);
        requirement.PlanInto(project.Id);
        return requirement;
    }
}
