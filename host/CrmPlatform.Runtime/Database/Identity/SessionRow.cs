using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Runtime.Database.Identity;

/// <summary>A pair of tokens that a signed-in user holds. Refreshing it makes the next of its family. Only hashes are kept.</summary>
[Table("sessions")]
public sealed class SessionRow
{
    /// <summary>The public part of both tokens.</summary>
    [MaxLength(16)]
    public required string Id { get; init; }

    /// <summary>The id of the first pair since the user signed in.</summary>
    [MaxLength(16)]
    public required string Family { get; init; }

    /// <summary>The user.</summary>
    public Guid UserId { get; init; }

    /// <summary>The user's stamp when the pair was made.</summary>
    [MaxLength(32)]
    [Secret]
    public required string Stamp { get; init; }

    /// <summary>The SHA-256 hash of the access token's secret, in hexadecimal digits.</summary>
    [MaxLength(64)]
    public required string AccessHash { get; init; }

    /// <summary>The SHA-256 hash of the refresh token's secret, in hexadecimal digits.</summary>
    [MaxLength(64)]
    public required string RefreshHash { get; init; }

    /// <summary>Until when the access token holds, in UTC.</summary>
    public DateTime AccessUntil { get; init; }

    /// <summary>Until when the pair can be refreshed, in UTC: the same for the whole family.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>When the pair was refreshed, in UTC. A second refresh is a theft.</summary>
    public DateTime? ReplacedAt { get; set; }

    /// <summary>When the family was ended, in UTC.</summary>
    public DateTime? EndedAt { get; set; }
}
