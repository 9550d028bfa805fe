using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>A module that a tenant enabled, and what became of it at the last activation.</summary>
[Table("tenant_modules")]
[PrimaryKey(nameof(TenantId), nameof(ModuleId))]
public sealed class TenantModuleRow
{
    /// <summary>The tenant.</summary>
    [MaxLength(40)]
    public required string TenantId { get; init; }

    /// <summary>The module's id.</summary>
    [MaxLength(100)]
    public required string ModuleId { get; init; }

    /// <summary>The version that serves the tenant; null when the module is left out.</summary>
    [MaxLength(100)]
    public string? Version { get; set; }

    /// <summary>Why the module is left out; null when it serves.</summary>
    [MaxLength(2000)]
    public string? LeftOut { get; set; }

    /// <summary>When that was decided, in UTC.</summary>
    public DateTime? DecidedAt { get; set; }
}
