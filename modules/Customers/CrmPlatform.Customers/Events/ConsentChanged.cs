using CrmPlatform.Customers.Domain.Consents;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Customers.Events;

/// <summary>A customer was asked for consent, gave it, took it back, or its time was over.</summary>
/// <param name="ConsentId">The consent.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Channel">By which way, as in GraphQL; null for any.</param>
/// <param name="State">Whether the customer agrees, as in GraphQL.</param>
[Event("customers.consent-changed", 1, Title = "Consent to {Purpose}: {State}")]
public sealed record ConsentChanged(Guid ConsentId, [property: Aggregate, About("Customer")] Guid CustomerId, string Purpose, string? Channel, string State)
{
    /// <summary>Tells of a consent as it is now.</summary>
    internal static ConsentChanged Of(Consent consent) => new(
        consent.Id,
        consent.CustomerId,
        consent.Purpose,
        consent.Channel is { } channel ? StateMachine<ConsentChannel>.Name(channel) : null,
        StateMachine<ConsentState>.Name(consent.State));
}
