using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>What a role is to be allowed.</summary>
/// <param name="Permission">The permission's id.</param>
/// <param name="Scope">Whose records; NONE takes the permission away.</param>
internal sealed record RoleGrantInput(string Permission, AccessScope Scope);
