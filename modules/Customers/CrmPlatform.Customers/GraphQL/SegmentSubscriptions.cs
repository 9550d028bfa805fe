using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Customers.Events;
using CrmPlatform.Sdk.Events;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What of segments can be listened to.</summary>
[SubscriptionType]
[Authorize(CustomersPermissions.Read)]
public static class SegmentSubscriptions
{
    /// <summary>A customer came into a segment or left it.</summary>
    /// <param name="segmentId">Only this segment; null for all.</param>
    [Subscribe]
    [On("customers.segment-entered", 1), On("customers.segment-left", 1)]
    [Topic("{segmentId}")]
    [UseFirstOrDefault]
    public static IQueryable<SegmentMembership> SegmentMembershipChanged([ID("Segment")] Guid? segmentId, [EventMessage] SegmentStep step, CustomersDbContext db) =>
        db.Memberships.Where(m => m.Id == step.MembershipId);
}
