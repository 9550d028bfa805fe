using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Customers.Events;

/// <summary>A purchase of a customer was recorded.</summary>
/// <param name="TransactionId">The purchase.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Currency">The amount's currency.</param>
/// <param name="HappenedAt">When it was bought, in UTC.</param>
[Event("customers.transaction-recorded", 1, Title = "Bought for {Amount} {Currency}")]
public sealed record TransactionRecorded(
    Guid TransactionId,
    [property: Aggregate, About("Customer")] Guid CustomerId,
    decimal Amount,
    string Currency,
    DateTime HappenedAt);
