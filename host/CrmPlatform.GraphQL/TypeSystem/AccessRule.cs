namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Who may read or do something: without policy and roles any authenticated caller.</summary>
/// <param name="Policy">The policy that must be met; null for none.</param>
/// <param name="Roles">Roles of which the caller has one; empty for any.</param>
public sealed record AccessRule(string? Policy, IReadOnlyList<string> Roles);
