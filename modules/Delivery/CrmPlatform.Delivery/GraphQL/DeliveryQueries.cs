using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain;
using CrmPlatform.Delivery.Domain.Deliveries;
using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Requirements;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Delivery.GraphQL;

/// <summary>Questions about requirements, projects and deliveries.</summary>
[QueryType]
[Authorize(DeliveryPermissions.Read)]
public static class DeliveryQueries
{
    /// <summary>All requirements.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [UseAggregation]
    public static IQueryable<Requirement> GetRequirements(DeliveryDbContext db) => db.Requirements;

    /// <summary>One requirement.</summary>
    [UseFirstOrDefault]
    public static IQueryable<Requirement> GetRequirement(DeliveryDbContext db, [ID("Requirement")] Guid id) =>
        db.Requirements.Where(r => r.Id == id);

    /// <summary>All projects.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [UseAggregation]
    public static IQueryable<Project> GetProjects(DeliveryDbContext db) => db.Projects;

    /// <summary>One project.</summary>
    [UseFirstOrDefault]
    public static IQueryable<Project> GetProject(DeliveryDbContext db, [ID("Project")] Guid id) => db.Projects.Where(p => p.Id == id);

    /// <summary>All deliveries.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<CustomerDelivery> GetDeliveries(DeliveryDbContext db) => db.Deliveries;

    /// <summary>One delivery.</summary>
    [UseFirstOrDefault]
    public static IQueryable<CustomerDelivery> GetDelivery(DeliveryDbContext db, [ID("CustomerDelivery")] Guid id) =>
        db.Deliveries.Where(d => d.Id == id);
}
