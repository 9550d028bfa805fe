using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using CrmPlatform.Runtime.Database.Audit;

namespace CrmPlatform.Runtime.Database.Identity;

/// <summary>A key that lets a program in. Only a hash of its secret is kept.</summary>
[Table("api_keys")]
public sealed class ApiKeyRow
{
    /// <summary>The key's public part.</summary>
    [MaxLength(16)]
    public required string Id { get; init; }

    /// <summary>What the key is for. A key that replaces another has the same name.</summary>
    [MaxLength(100)]
    public required string Name { get; init; }

    /// <summary>The SHA-256 hash of the secret, in hexadecimal digits.</summary>
    [MaxLength(64)]
    public required string Hash { get; init; }

    /// <summary>The key's roles, with a space between them.</summary>
    [MaxLength(1000)]
    public required string Roles { get; init; }

    /// <summary>Until when the key holds, in UTC.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>When the key was revoked, in UTC; null while it holds.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>When the key was used last, in UTC, to about a minute.</summary>
    [NotAudited]
    public DateTime? LastUsedAt { get; set; }

    /// <summary>When the key was made, in UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>Who made the key.</summary>
    [MaxLength(200)]
    public string CreatedBy { get; init; } = "";
}
