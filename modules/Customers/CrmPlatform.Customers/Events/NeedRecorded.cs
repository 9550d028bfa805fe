using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Customers.Events;

/// <summary>It was recorded what a customer needs.</summary>
/// <param name="NeedId">The need.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Type">What kind of thing.</param>
/// <param name="Level">How much, as in GraphQL.</param>
[Event("customers.need-recorded", 1, Title = "Need recorded: {Type}")]
public sealed record NeedRecorded(Guid NeedId, [property: Aggregate, About("Customer")] Guid CustomerId, string Type, string Level);
