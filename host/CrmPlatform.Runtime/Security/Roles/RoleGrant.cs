using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>A role has a permission.</summary>
/// <param name="Permission">The permission's id.</param>
/// <param name="Scope">Whose records; NONE where the tenant has taken away what the module suggests.</param>
/// <param name="IsDefault">Whether the module suggests it and the tenant has set nothing else.</param>
internal sealed record RoleGrant(string Permission, AccessScope Scope, bool IsDefault);
