using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain;
using CrmPlatform.Delivery.Domain.Deliveries;
using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Delivery.GraphQL;

/// <summary>The fields of a delivery that are not its own columns.</summary>
[ObjectType<CustomerDelivery>(Ignore = [nameof(CustomerDelivery.CustomerId), nameof(CustomerDelivery.ProjectId)])]
[Authorize(DeliveryPermissions.Read)]
public static class CustomerDeliveryFields
{
    /// <summary>Loads deliveries by id.</summary>
    [NodeResolver]
    public static IQueryable<CustomerDelivery> GetById(DeliveryDbContext db) => db.Deliveries;

    /// <summary>The customer; null when it is gone.</summary>
    public static CustomerRef? GetCustomer([Parent(nameof(CustomerDelivery.CustomerId))] CustomerDelivery delivery) =>
        new(delivery.CustomerId);

    /// <summary>The project.</summary>
    [BatchBy(nameof(Project.Id), ParentKey = nameof(CustomerDelivery.ProjectId))]
    [UseFirstOrDefault]
    public static IQueryable<Project> GetProject(DeliveryDbContext db) => db.Projects;
}
