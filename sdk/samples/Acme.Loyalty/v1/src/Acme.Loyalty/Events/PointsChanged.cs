using CrmPlatform.Sdk.Events;

namespace Acme.Loyalty.Events;

/// <summary>A customer's points came or went. It stands on the timeline of the customer.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Points">How many points came; less than 0 when they went.</param>
/// <param name="Balance">How many there are now.</param>
/// <param name="Note">Why.</param>
[Event("loyalty.points-changed", 1, Title = "{Points} points: {Note}")]
public sealed record PointsChanged(
    [property: Aggregate] Guid AccountId,
    [property: About("Customer")] Guid CustomerId,
    int Points,
    int Balance,
    string Note);
