using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Customers.Events;

/// <summary>A customer came into a segment.</summary>
/// <param name="MembershipId">The stay that began.</param>
/// <param name="SegmentId">The segment.</param>
/// <param name="CustomerId">The customer.</param>
[Event("customers.segment-entered", 1, Title = "Came into a segment")]
public sealed record SegmentEntered(Guid MembershipId, Guid SegmentId, [property: Aggregate, About("Customer")] Guid CustomerId);
