using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Sdk.Security;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>Reads a tenant's roles and teams as administrators see them.</summary>
internal static class RoleReading
{
    public static async Task<IReadOnlyList<Role>> RolesAsync(PlatformDbContext db, PermissionCatalog permissions, CancellationToken cancellation)
    {
        var rows = await db.Roles.AsNoTracking().ToDictionaryAsync(r => r.Name, r => r.Description, StringComparer.Ordinal, cancellation);
        var grants = (await db.RoleGrants.AsNoTracking().ToListAsync(cancellation)).ToLookup(g => g.Role, StringComparer.Ordinal);
        return
        [
            .. TenantRoles.Standard.Concat(rows.Keys.Except(TenantRoles.Standard).Order(StringComparer.Ordinal)).Select(name => new Role(
                name, rows.GetValueOrDefault(name), TenantRoles.Standard.Contains(name), [.. GrantsOf(name, grants[name].ToDictionary(g => g.Permission, g => g.Scope), permissions)])),
        ];
    }

    public static async Task<IReadOnlyList<Team>> TeamsAsync(PlatformDbContext db, CancellationToken cancellation)
    {
        var members = (await db.TeamMembers.AsNoTracking().ToListAsync(cancellation)).ToLookup(m => m.Team, m => m.User, StringComparer.Ordinal);
        return [.. (await db.Teams.AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancellation)).Select(t => new Team(t.Name, t.Parent, [.. members[t.Name].Order(StringComparer.Ordinal)]))];
    }

    // What is set for a permission that no module of the tenant declares now is not shown; it stands for when the module is back.
    private static IEnumerable<RoleGrant> GrantsOf(string role, Dictionary<string, AccessScope> grants, PermissionCatalog permissions)
    {
        foreach (var permission in permissions.All)
        {
            if (role == StandardRoles.Administrator)
            {
                yield return new RoleGrant(permission.Id, AccessScope.Tenant, true);
            }
            else if (grants.TryGetValue(permission.Id, out var scope))
            {
                yield return new RoleGrant(permission.Id, scope, false);
            }
            else if (permission.DefaultRoles.Contains(role))
            {
                yield return new RoleGrant(permission.Id, AccessScope.Tenant, true);
            }
        }
    }
}
