using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain;
using CrmPlatform.Delivery.Domain.Deliveries;
using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Requirements;
using CrmPlatform.Delivery.Domain.Tasks;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Delivery.GraphQL;

/// <summary>The fields of a project that are not its own columns.</summary>
[ObjectType<Project>(Ignore = [nameof(Project.CustomerId)])]
[Authorize(DeliveryPermissions.Read)]
public static class ProjectFields
{
    /// <summary>Loads projects by id.</summary>
    [NodeResolver]
    public static IQueryable<Project> GetById(DeliveryDbContext db) => db.Projects;

    /// <summary>The customer; null when the project is for none, or the customer is gone.</summary>
    public static CustomerRef? GetCustomer([Parent(nameof(Project.CustomerId))] Project project) =>
        project.CustomerId is { } id ? new CustomerRef(id) : null;

    /// <summary>The requirements that the project is to meet.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [BatchBy(nameof(Requirement.ProjectId))]
    public static IQueryable<Requirement> GetRequirements(DeliveryDbContext db) => db.Requirements;

    /// <summary>Features, technologies and resources of the plan.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [UseAggregation]
    [BatchBy(nameof(PlanItem.ProjectId))]
    public static IQueryable<PlanItem> GetPlanItems(DeliveryDbContext db) => db.PlanItems;

    /// <summary>The project's work.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [UseAggregation]
    [BatchBy(nameof(ProjectTask.ProjectId))]
    public static IQueryable<ProjectTask> GetTasks(DeliveryDbContext db) => db.Tasks;

    /// <summary>Which task waits for which.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [BatchBy(nameof(TaskDependency.ProjectId))]
    public static IQueryable<TaskDependency> GetDependencies(DeliveryDbContext db) => db.Dependencies;

    /// <summary>What the project hands over.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [BatchBy(nameof(CustomerDelivery.ProjectId))]
    public static IQueryable<CustomerDelivery> GetDeliveries(DeliveryDbContext db) => db.Deliveries;
}
