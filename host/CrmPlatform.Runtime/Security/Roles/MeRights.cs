using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>Tells callers what they may do.</summary>
[ObjectType<Me>]
internal static class MeRights
{
    /// <summary>The teams that the caller is in.</summary>
    public static IReadOnlyList<string> GetTeams([Parent] Me me, ICallerRights rights) => rights.Rights.Teams;

    /// <summary>What the caller may do, and with whose records.</summary>
    public static IReadOnlyList<HeldPermission> GetPermissions([Parent] Me me, ICaller caller, PermissionCatalog permissions) =>
        [.. permissions.All.Select(p => new HeldPermission(p.Id, caller.ScopeOf(p.Id))).Where(p => p.Scope != AccessScope.None)];
}
