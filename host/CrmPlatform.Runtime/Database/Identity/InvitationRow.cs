using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CrmPlatform.Runtime.Database.Identity;

/// <summary>Lets a user choose a password, once. Only a hash of its secret is kept.</summary>
[Table("invitations")]
public sealed class InvitationRow
{
    /// <summary>The invitation's public part.</summary>
    [MaxLength(16)]
    public required string Id { get; init; }

    /// <summary>The user.</summary>
    public Guid UserId { get; init; }

    /// <summary>The SHA-256 hash of the secret, in hexadecimal digits.</summary>
    [MaxLength(64)]
    public required string Hash { get; init; }

    /// <summary>Until when it can be accepted, in UTC.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>When it was accepted or taken back, in UTC; null while it is open.</summary>
    public DateTime? ClosedAt { get; set; }
}
