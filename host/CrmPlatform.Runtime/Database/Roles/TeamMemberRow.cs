using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Database.Roles;

/// <summary>A user is in a team.</summary>
[Table("team_members")]
[PrimaryKey(nameof(Team), nameof(User))]
public sealed class TeamMemberRow
{
    /// <summary>The team.</summary>
    [MaxLength(100)]
    public required string Team { get; init; }

    /// <summary>The user's name.</summary>
    [MaxLength(200)]
    public required string User { get; init; }
}
