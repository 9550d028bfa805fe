using CrmPlatform.Customers.Domain.Needs;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Customers.Events;

/// <summary>Something has become of a customer's need.</summary>
/// <param name="NeedId">The need.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Type">What kind of thing.</param>
/// <param name="From">The state before, as in GraphQL.</param>
/// <param name="To">The state after, as in GraphQL.</param>
[Event("customers.need-status-changed", 1, Title = "Need {Type} went from {From} to {To}")]
public sealed record NeedStatusChanged(Guid NeedId, [property: Aggregate, About("Customer")] Guid CustomerId, string Type, string From, string To)
{
    /// <summary>Tells of a need that has taken a step.</summary>
    internal static NeedStatusChanged Of(CustomerNeed need, NeedStatus before) =>
        new(need.Id, need.CustomerId, need.Type, StateMachine<NeedStatus>.Name(before), StateMachine<NeedStatus>.Name(need.Status));
}
