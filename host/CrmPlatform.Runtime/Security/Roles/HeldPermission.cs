using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>A permission that the caller has.</summary>
/// <param name="Id">The permission's id.</param>
/// <param name="Scope">Whose records it covers.</param>
internal sealed record HeldPermission(string Id, AccessScope Scope);
