using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Customers.Events;

/// <summary>A customer left a segment.</summary>
/// <param name="MembershipId">The stay that ended.</param>
/// <param name="SegmentId">The segment.</param>
/// <param name="CustomerId">The customer.</param>
[Event("customers.segment-left", 1, Title = "Left a segment")]
public sealed record SegmentLeft(Guid MembershipId, Guid SegmentId, [property: Aggregate, About("Customer")] Guid CustomerId);
