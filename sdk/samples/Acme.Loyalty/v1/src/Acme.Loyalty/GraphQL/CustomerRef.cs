using CrmPlatform.Sdk.GraphQL;

namespace Acme.Loyalty.GraphQL;

/// <summary>A customer, as this module knows it.</summary>
/// <param name="Id">The customer's id.</param>
[Reference("Customer")]
public sealed record CustomerRef(Guid Id);
