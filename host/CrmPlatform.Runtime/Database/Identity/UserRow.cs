using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Runtime.Database.Identity;

/// <summary>A user of the tenant. Users are disabled and never removed, so that no name is given to a second person.</summary>
[Table("users")]
public sealed class UserRow
{
    /// <summary>The user's id.</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public required Guid Id { get; init; }

    /// <summary>The name that stands in records: a lower-case handle that never changes.</summary>
    [MaxLength(40)]
    public required string Name { get; init; }

    /// <summary>The e-mail address as it is compared: in lower case; null when there is none.</summary>
    [MaxLength(254)]
    [Personal(PersonalCategory.Contact)]
    public string? Email { get; set; }

    /// <summary>The name that people read.</summary>
    [MaxLength(200)]
    [Personal(PersonalCategory.Identity)]
    public required string DisplayName { get; set; }

    /// <summary>The user's roles, with a space between them.</summary>
    [MaxLength(1000)]
    public required string Roles { get; set; }

    /// <summary>The password's hash; null for who has not accepted an invitation.</summary>
    [MaxLength(500)]
    public string? PasswordHash { get; set; }

    /// <summary>Changes when everything that was given out to the user has to end.</summary>
    [MaxLength(32)]
    [Secret]
    public required string Stamp { get; set; }

    /// <summary>Whether the user is kept out.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>How often a wrong password was given since the right one.</summary>
    [NotAudited]
    public int Failures { get; set; }

    /// <summary>Until when no password is looked at, in UTC; null when the user is not locked out.</summary>
    public DateTime? LockedUntil { get; set; }

    /// <summary>When the user last signed in, in UTC.</summary>
    [NotAudited]
    public DateTime? LastSignInAt { get; set; }

    /// <summary>When the user was made, in UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>Who made the user.</summary>
    [MaxLength(200)]
    public string CreatedBy { get; init; } = "";
}
