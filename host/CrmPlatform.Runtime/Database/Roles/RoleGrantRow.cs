using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using CrmPlatform.Sdk.Security;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Database.Roles;

/// <summary>What a tenant lets a role do, in place of what the permission's module suggests.</summary>
[Table("role_grants")]
[PrimaryKey(nameof(Role), nameof(Permission))]
public sealed class RoleGrantRow
{
    /// <summary>The role.</summary>
    [MaxLength(40)]
    public required string Role { get; init; }

    /// <summary>The permission's id.</summary>
    [MaxLength(200)]
    public required string Permission { get; init; }

    /// <summary>Whose records; none takes the permission away.</summary>
    public AccessScope Scope { get; set; }
}
