using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>A key that names a tenant. Only a hash of the secret is kept.</summary>
[Table("tenant_keys")]
public sealed class TenantKeyRow
{
    /// <summary>The key's public part, by which it is looked up.</summary>
    [MaxLength(32)]
    public required string Id { get; init; }

    /// <summary>The tenant.</summary>
    [MaxLength(40)]
    public required string TenantId { get; init; }

    /// <summary>The SHA-256 hash of the secret, in hexadecimal digits.</summary>
    [MaxLength(64)]
    public required string Hash { get; init; }

    /// <summary>When the key was made, in UTC.</summary>
    public DateTime CreatedAt { get; init; }
}
