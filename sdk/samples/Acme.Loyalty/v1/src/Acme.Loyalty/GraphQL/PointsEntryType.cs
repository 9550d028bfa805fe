using Acme.Loyalty.Domain;
using CrmPlatform.Sdk.GraphQL;

namespace Acme.Loyalty.GraphQL;

/// <summary>The fields of entries that are not their own columns.</summary>
[ObjectType<PointsEntry>(Ignore = [nameof(PointsEntry.AccountId), nameof(PointsEntry.OrderId)])]
[Authorize(LoyaltyPermissions.Read)]
public static class PointsEntryType
{
    /// <summary>The order that gave the points.</summary>
    public static OrderRef? GetOrder([Parent(nameof(PointsEntry.OrderId))] PointsEntry entry) =>
        entry.OrderId is { } id ? new OrderRef(id) : null;
}
