namespace CrmPlatform.Customers.Events;

/// <summary>What subscribers to a segment need of its events.</summary>
/// <param name="MembershipId">The stay that began or ended.</param>
/// <param name="SegmentId">The segment.</param>
public sealed record SegmentStep(Guid MembershipId, Guid SegmentId);
