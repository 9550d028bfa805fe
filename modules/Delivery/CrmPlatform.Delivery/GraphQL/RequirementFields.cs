using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain;
using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Requirements;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Delivery.GraphQL;

/// <summary>The fields of a requirement that are not its own columns.</summary>
[ObjectType<Requirement>(Ignore = [nameof(Requirement.CustomerId), nameof(Requirement.ProjectId)])]
[Authorize(DeliveryPermissions.Read)]
public static class RequirementFields
{
    /// <summary>Loads requirements by id.</summary>
    [NodeResolver]
    public static IQueryable<Requirement> GetById(DeliveryDbContext db) => db.Requirements;

    /// <summary>The customer; null when not known or gone.</summary>
    public static CustomerRef? GetCustomer([Parent(nameof(Requirement.CustomerId))] Requirement requirement) =>
        requirement.CustomerId is { } id ? new CustomerRef(id) : null;

    /// <summary>The project that it is part of.</summary>
    [BatchBy(nameof(Project.Id), ParentKey = nameof(Requirement.ProjectId))]
    [UseFirstOrDefault]
    public static IQueryable<Project> GetProject(DeliveryDbContext db) => db.Projects;
}
