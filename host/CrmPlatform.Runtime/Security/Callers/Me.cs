using CrmPlatform.Runtime.Security.Users;

namespace CrmPlatform.Runtime.Security.Callers;

/// <summary>On whose behalf a request runs.</summary>
/// <param name="Tenant">The tenant's id.</param>
/// <param name="Kind">What kind of caller it is.</param>
/// <param name="Name">The name that stands in records.</param>
/// <param name="Roles">What the caller is in the tenant.</param>
/// <param name="User">The user who signed in; null for keys.</param>
public sealed record Me(string Tenant, CallerKind Kind, string Name, IReadOnlyList<string> Roles, User? User);
