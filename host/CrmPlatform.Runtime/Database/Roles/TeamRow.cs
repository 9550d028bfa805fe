using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CrmPlatform.Runtime.Database.Roles;

/// <summary>A team of users.</summary>
[Table("teams")]
public sealed class TeamRow
{
    /// <summary>The name.</summary>
    [Key]
    [MaxLength(100)]
    public required string Name { get; init; }

    /// <summary>The team above it; null for none.</summary>
    [MaxLength(100)]
    public string? Parent { get; set; }
}
