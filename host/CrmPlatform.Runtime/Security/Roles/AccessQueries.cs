using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>Tells administrators why somebody sees something, or does not.</summary>
[QueryType]
[Authorize(PlatformPermissions.Roles)]
internal static class AccessQueries
{
    /// <summary>Whether a user may see and change a record, and what made it so.</summary>
    /// <param name="id">The record.</param>
    /// <param name="user">The user's name.</param>
    public static async Task<AccessExplanation> ExplainAccessAsync(
        [GraphQLType("ID!")] string id, string user, PlatformDbContext db, IRecordOwners records, ICaller caller, RolesCache roles, PermissionCatalog permissions, CancellationToken cancellation)
    {
        if (!NodeId.TryDecode(id, out var type, out var key))
        {
            throw new InvalidInputException("id", $"'{id}' is no id of a record. Give the value of a field 'id'.");
        }

        var stored = await db.Users.AsNoTracking().Where(u => u.Name == user).Select(u => u.Roles).FirstOrDefaultAsync(cancellation) ?? throw RoleErrors.NoUser(user);
        return new Explanation(user, RoleList.Read(stored), roles.Of(caller.TenantId), permissions).Of(type, await records.FindAsync(type, key, cancellation), records.ReadPermissionOf(type));
    }
}
