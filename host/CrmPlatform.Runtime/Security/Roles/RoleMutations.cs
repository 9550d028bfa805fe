using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Roles;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Security;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>Changes a tenant's roles.</summary>
[MutationType]
[Authorize(PlatformPermissions.Roles)]
internal static class RoleMutations
{
    private const int MostRoles = 200;
    private const int DescriptionLength = 400;

    /// <summary>Adds a role. It may do what it is granted, and nothing else.</summary>
    /// <param name="name">The name: lower-case letters, digits and hyphens.</param>
    /// <param name="description">Who should have it.</param>
    /// <param name="grants">What it may do.</param>
    public static async Task<Role> CreateRoleAsync(
        string name, string? description, IReadOnlyList<RoleGrantInput>? grants, PlatformDbContext db, RoleChanges changes, PermissionCatalog permissions, CancellationToken cancellation)
    {
        if (!RoleName.IsOne(name))
        {
            throw RoleErrors.BadRoleName(name);
        }

        await changes.BeginAsync(cancellation);
        if (TenantRoles.Standard.Contains(name) || await db.Roles.AnyAsync(r => r.Name == name, cancellation))
        {
            throw RoleErrors.RoleExists(name);
        }

        if (await db.Roles.CountAsync(cancellation) >= MostRoles)
        {
            throw RoleErrors.TooMany("name", MostRoles);
        }

        db.Roles.Add(new RoleRow { Name = name, Description = Checked(description) });
        await GrantAsync(name, grants ?? [], [], db, permissions, cancellation);
        return await SavedAsync(name, db, permissions, cancellation);
    }

    /// <summary>Changes a role's description and the given grants, and no others.</summary>
    /// <param name="name">The role.</param>
    /// <param name="description">Who should have it.</param>
    /// <param name="grants">What it is to be allowed; NONE takes a permission away.</param>
    /// <param name="reset">Permissions for which what the module suggests is to hold again.</param>
    public static async Task<Role> ChangeRoleAsync(
        string name,
        Optional<string?> description,
        IReadOnlyList<RoleGrantInput>? grants,
        IReadOnlyList<string>? reset,
        PlatformDbContext db,
        RoleChanges changes,
        PermissionCatalog permissions,
        CancellationToken cancellation)
    {
        if (name == StandardRoles.Administrator)
        {
            throw RoleErrors.IsAdministrator();
        }

        await changes.BeginAsync(cancellation);
        var row = await db.Roles.FirstOrDefaultAsync(r => r.Name == name, cancellation);
        if (row is null && !TenantRoles.Standard.Contains(name))
        {
            throw RoleErrors.NoRole(name);
        }

        if (description.HasValue)
        {
            row ??= db.Roles.Add(new RoleRow { Name = name }).Entity;
            row.Description = Checked(description.Value);
        }

        await GrantAsync(name, grants ?? [], reset ?? [], db, permissions, cancellation);
        return await SavedAsync(name, db, permissions, cancellation);
    }

    /// <summary>Removes a role. Who has it can no longer do what only it allowed.</summary>
    /// <param name="name">The role.</param>
    public static async Task RemoveRoleAsync(string name, PlatformDbContext db, RoleChanges changes, CancellationToken cancellation)
    {
        if (TenantRoles.Standard.Contains(name))
        {
            throw RoleErrors.IsStandard(name);
        }

        await changes.BeginAsync(cancellation);
        if (await db.Roles.Where(r => r.Name == name).ExecuteDeleteAsync(cancellation) == 0)
        {
            throw RoleErrors.NoRole(name);
        }

        await db.RoleGrants.Where(g => g.Role == name).ExecuteDeleteAsync(cancellation);
    }

    private static async Task GrantAsync(
        string role, IReadOnlyList<RoleGrantInput> grants, IReadOnlyList<string> reset, PlatformDbContext db, PermissionCatalog permissions, CancellationToken cancellation)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in grants.Select(g => g.Permission).Concat(reset))
        {
            _ = permissions.Find(id) ?? throw RoleErrors.NoPermission(id);
            if (!named.Add(id))
            {
                throw RoleErrors.PermissionTwice(id);
            }
        }

        var known = await db.RoleGrants.Where(g => g.Role == role).ToDictionaryAsync(g => g.Permission, StringComparer.Ordinal, cancellation);
        foreach (var grant in grants)
        {
            var row = known.GetValueOrDefault(grant.Permission) ?? db.RoleGrants.Add(new RoleGrantRow { Role = role, Permission = grant.Permission }).Entity;
            row.Scope = grant.Scope;
        }

        db.RoleGrants.RemoveRange(reset.Select(known.GetValueOrDefault).OfType<RoleGrantRow>());
    }

    private static string? Checked(string? description) => description is { Length: > DescriptionLength }
        ? throw new Sdk.InvalidInputException("description", $"The description has {description.Length} characters. Give up to {DescriptionLength}.")
        : description;

    private static async Task<Role> SavedAsync(string name, PlatformDbContext db, PermissionCatalog permissions, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        return (await RoleReading.RolesAsync(db, permissions, cancellation)).First(r => r.Name == name);
    }
}
