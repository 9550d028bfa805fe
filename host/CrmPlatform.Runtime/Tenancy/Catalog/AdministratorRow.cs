using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>A key of somebody who administers the host. Only a hash of the secret is kept.</summary>
[Table("administrators")]
public sealed class AdministratorRow
{
    /// <summary>The SHA-256 hash of the secret, in hexadecimal digits.</summary>
    [Key]
    [MaxLength(64)]
    public required string Hash { get; init; }

    /// <summary>A name for records and logs.</summary>
    [MaxLength(100)]
    public required string Name { get; init; }

    /// <summary>When the key was made, in UTC.</summary>
    public DateTime CreatedAt { get; init; }
}
