using CrmPlatform.Customers.Domain.Consents;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>A consent that was asked for.</summary>
/// <param name="Consent">The consent.</param>
/// <param name="Code">The code that confirms it: send it to whom it is about. It is told once.</param>
public sealed record ConsentRequest(Consent Consent, string Code);
