using CrmPlatform.Sdk.GraphQL;

namespace Acme.Loyalty.GraphQL;

/// <summary>An order, as this module knows it.</summary>
/// <param name="Id">The order's id.</param>
[Reference("Order")]
public sealed record OrderRef(Guid Id);
