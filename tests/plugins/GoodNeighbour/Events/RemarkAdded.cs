using CrmPlatform.Sdk.Events;

namespace GoodNeighbour.Events;

/// <summary>Somebody remarked on a customer.</summary>
/// <param name="RemarkId">The remark.</param>
/// <param name="CustomerId">The customer.</param>
[Event("good-neighbour.remark-added", 1, Title = "Remark added")]
public sealed record RemarkAdded([property: Aggregate] Guid RemarkId, [property: About("Customer")] Guid CustomerId);
