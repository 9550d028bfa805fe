using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>A key with which a tenant's data is sealed, itself sealed with the host's key.</summary>
[Table("tenant_secrets")]
[PrimaryKey(nameof(TenantId), nameof(Purpose), nameof(Version))]
public sealed class TenantSecretRow
{
    /// <summary>The tenant.</summary>
    [MaxLength(40)]
    public required string TenantId { get; init; }

    /// <summary>What the key is for.</summary>
    [MaxLength(20)]
    public required string Purpose { get; init; }

    /// <summary>1 for the first. Former versions stay: backups may need them.</summary>
    public int Version { get; init; }

    /// <summary>The key, sealed.</summary>
    [MaxLength(100)]
    public required byte[] Wrapped { get; set; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTime CreatedAt { get; init; }
}
