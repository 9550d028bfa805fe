namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>A role and what it may do.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">Who should have it.</param>
/// <param name="IsStandard">Whether every tenant has it.</param>
/// <param name="Grants">What it may do.</param>
internal sealed record Role(string Name, string? Description, bool IsStandard, IReadOnlyList<RoleGrant> Grants);
