using CrmPlatform.Delivery.Database;
using CrmPlatform.Delivery.Domain;
using CrmPlatform.Delivery.Domain.Deliveries;
using CrmPlatform.Delivery.Events;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Delivery.GraphQL;

/// <summary>Handing things over and having them accepted.</summary>
[MutationType]
[Authorize(DeliveryPermissions.Write)]
public static class DeliveryMutations
{
    /// <summary>Prepares something to hand over.</summary>
    [UseMutationConvention(PayloadFieldName = "delivery")]
    public static async Task<CustomerDelivery> PrepareDeliveryAsync(
        DeliveryDbContext db,
        ITenantGraph graph,
        [ID("Project")] Guid projectId,
        string content,
        DateOnly deliversOn,
        [ID("Customer")] Guid? customerId,
        CancellationToken cancellation)
    {
        await graph.MustExistAsync("Customer", customerId, cancellation);
        var project = await db.Projects.MustFindAsync(projectId, cancellation);
        var delivery = project.Prepare(content, deliversOn, customerId);
        db.Deliveries.Add(delivery);
        return delivery;
    }

    /// <summary>Hands a delivery over.</summary>
    [UseMutationConvention(PayloadFieldName = "delivery")]
    public static async Task<CustomerDelivery> SubmitDeliveryAsync(
        DeliveryDbContext db, TimeProvider clock, [ID("CustomerDelivery")] Guid id, int? version, CancellationToken cancellation)
    {
        var delivery = await FindAsync(db, id, version, cancellation);
        delivery.Submit(clock.GetUtcNow().UtcDateTime);
        db.Publish(new DeliverySubmitted(delivery.Id, delivery.CustomerId, delivery.ProjectId, delivery.Content));
        return delivery;
    }

    /// <summary>Records that the customer accepted a delivery.</summary>
    [UseMutationConvention(PayloadFieldName = "delivery")]
    [Authorize(DeliveryPermissions.Accept)]
    public static async Task<CustomerDelivery> AcceptDeliveryAsync(
        DeliveryDbContext db, TimeProvider clock, [ID("CustomerDelivery")] Guid id, int? version, CancellationToken cancellation)
    {
        var delivery = await FindAsync(db, id, version, cancellation);
        delivery.Accept(clock.GetUtcNow().UtcDateTime);
        db.Publish(new DeliveryAccepted(delivery.Id, delivery.CustomerId, delivery.ProjectId, delivery.Content));
        return delivery;
    }

    /// <summary>Records that the customer rejected a delivery, and why.</summary>
    [UseMutationConvention(PayloadFieldName = "delivery")]
    [Authorize(DeliveryPermissions.Accept)]
    public static async Task<CustomerDelivery> RejectDeliveryAsync(
        DeliveryDbContext db,
        TimeProvider clock,
        [ID("CustomerDelivery")] Guid id,
        string reason,
        int? version,
        CancellationToken cancellation)
    {
        var delivery = await FindAsync(db, id, version, cancellation);
        delivery.Reject(reason, clock.GetUtcNow().UtcDateTime);
        db.Publish(new DeliveryRejected(delivery.Id, delivery.CustomerId, delivery.ProjectId, delivery.Content, reason));
        return delivery;
    }

    /// <summary>Takes a rejected delivery back to put it right.</summary>
    [UseMutationConvention(PayloadFieldName = "delivery")]
    public static async Task<CustomerDelivery> ReworkDeliveryAsync(
        DeliveryDbContext db, [ID("CustomerDelivery")] Guid id, int? version, CancellationToken cancellation)
    {
        var delivery = await FindAsync(db, id, version, cancellation);
        delivery.Rework();
        return delivery;
    }

    private static async Task<CustomerDelivery> FindAsync(DeliveryDbContext db, Guid id, int? version, CancellationToken cancellation)
    {
        var delivery = await db.Deliveries.MustFindAsync(id, cancellation);
        delivery.MustHaveVersion(version);
        return delivery;
    }
}
