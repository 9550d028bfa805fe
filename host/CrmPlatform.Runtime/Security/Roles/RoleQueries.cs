using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>Shows administrators who may do what.</summary>
[QueryType]
[Authorize(PlatformPermissions.Roles)]
internal static class RoleQueries
{
    /// <summary>What callers may be allowed to do, in all modules of the tenant.</summary>
    public static IReadOnlyList<Permission> GetPermissions(PermissionCatalog permissions) => [.. permissions.All];

    /// <summary>The roles, the standard ones first.</summary>
    public static Task<IReadOnlyList<Role>> GetRolesAsync(PlatformDbContext db, PermissionCatalog permissions, CancellationToken cancellation) =>
        RoleReading.RolesAsync(db, permissions, cancellation);

    /// <summary>The teams.</summary>
    public static Task<IReadOnlyList<Team>> GetTeamsAsync(PlatformDbContext db, CancellationToken cancellation) => RoleReading.TeamsAsync(db, cancellation);
}
