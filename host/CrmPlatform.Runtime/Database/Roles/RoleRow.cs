using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CrmPlatform.Runtime.Database.Roles;

/// <summary>A role that a tenant added, or a standard role that it described anew.</summary>
[Table("roles")]
public sealed class RoleRow
{
    /// <summary>The name.</summary>
    [Key]
    [MaxLength(40)]
    public required string Name { get; init; }

    /// <summary>Who should have it.</summary>
    [MaxLength(400)]
    public string? Description { get; set; }
}
