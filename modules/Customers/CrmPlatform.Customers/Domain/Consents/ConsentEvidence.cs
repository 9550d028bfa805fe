namespace CrmPlatform.Customers.Domain.Consents;

/// <summary>What proves a consent.</summary>
/// <param name="Basis">How it was given.</param>
/// <param name="Evidence">Where and when, for who has to prove it.</param>
/// <param name="ExpiresAt">Until when it holds, in UTC; null for no end.</param>
public sealed record ConsentEvidence(ConsentBasis Basis, string? Evidence, DateTime? ExpiresAt);
