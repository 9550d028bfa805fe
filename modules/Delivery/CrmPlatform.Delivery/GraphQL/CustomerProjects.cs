using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain;
using CrmPlatform.Delivery.Domain.Deliveries;
using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Requirements;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Delivery.GraphQL;

/// <summary>What this module adds to a customer.</summary>
[ExtendObjectType("Customer")]
[Authorize(DeliveryPermissions.Read)]
public static class CustomerProjects
{
    /// <summary>What the customer needs.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [UseAggregation]
    [BatchBy(nameof(Requirement.CustomerId))]
    public static IQueryable<Requirement> GetRequirements(DeliveryDbContext db) => db.Requirements;

    /// <summary>The projects that are done for the customer.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [UseAggregation]
    [BatchBy(nameof(Project.CustomerId))]
    public static IQueryable<Project> GetProjects(DeliveryDbContext db) => db.Projects;

    /// <summary>What is handed over to the customer.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [BatchBy(nameof(CustomerDelivery.CustomerId))]
    public static IQueryable<CustomerDelivery> GetDeliveries(DeliveryDbContext db) => db.Deliveries;
}
