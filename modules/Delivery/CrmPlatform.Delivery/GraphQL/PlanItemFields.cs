using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain;
using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Delivery.GraphQL;

/// <summary>The fields of a plan item that are not its own columns.</summary>
[ObjectType<PlanItem>(Ignore = [nameof(PlanItem.ProjectId)])]
[Authorize(DeliveryPermissions.Read)]
public static class PlanItemFields
{
    /// <summary>Loads plan items by id.</summary>
    [NodeResolver]
    public static IQueryable<PlanItem> GetById(DeliveryDbContext db) => db.PlanItems;

    /// <summary>The project.</summary>
    [BatchBy(nameof(Project.Id), ParentKey = nameof(PlanItem.ProjectId))]
    [UseFirstOrDefault]
    public static IQueryable<Project> GetProject(DeliveryDbContext db) => db.Projects;
}
