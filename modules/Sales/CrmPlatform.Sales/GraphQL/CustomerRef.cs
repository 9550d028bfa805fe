using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>A customer, of the module that has them.</summary>
/// <param name="Id">The customer's id.</param>
[Reference("Customer")]
public sealed record CustomerRef(Guid Id);
