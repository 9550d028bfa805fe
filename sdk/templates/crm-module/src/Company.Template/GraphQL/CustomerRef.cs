using CrmPlatform.Sdk.GraphQL;

namespace Company.Template.GraphQL;

/// <summary>A customer, as this module knows it.</summary>
/// <param name="Id">The customer's id.</param>
[Reference("Customer")]
public sealed record CustomerRef(Guid Id);
