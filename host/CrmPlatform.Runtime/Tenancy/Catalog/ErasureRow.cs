using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>A person who was erased from a tenant's data. It stands outside the tenant's database, so that no backup brings the person back.</summary>
[Table("erasures")]
[PrimaryKey(nameof(TenantId), nameof(Subject))]
public sealed class ErasureRow
{
    /// <summary>The tenant.</summary>
    [MaxLength(40)]
    public required string TenantId { get; init; }

    /// <summary>The person's id; nothing else is kept.</summary>
    public Guid Subject { get; init; }

    /// <summary>When it was asked for first, in UTC.</summary>
    public DateTime ErasedAt { get; init; }
}
