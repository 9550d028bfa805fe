namespace CrmPlatform.Marketing.Events;

/// <summary>What this module reads of the event <c>customers.consent-changed</c>.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Purpose">What for.</param>
/// <param name="State">Whether the customer agrees, as in GraphQL.</param>
public sealed record ConsentChanged(Guid CustomerId, string Purpose, string State);
