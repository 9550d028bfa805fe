using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using CrmPlatform.Runtime.Loading;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>A module version of the host, and where it is in its life.</summary>
[Table("module_versions")]
[PrimaryKey(nameof(ModuleId), nameof(Version), nameof(Hash))]
public sealed class ModuleVersionRow
{
    /// <summary>The module's id.</summary>
    [MaxLength(100)]
    public required string ModuleId { get; init; }

    /// <summary>Its version.</summary>
    [MaxLength(100)]
    public required string Version { get; init; }

    /// <summary>The hash of its files.</summary>
    [MaxLength(64)]
    public required string Hash { get; init; }

    /// <summary>Where it is in its life.</summary>
    public ModuleVersionState State { get; set; }

    /// <summary>Why it is quarantined, or what holds it when it leaked; null otherwise.</summary>
    [MaxLength(2000)]
    public string? Reason { get; set; }

    /// <summary>When that was, in UTC.</summary>
    public DateTime ChangedAt { get; set; }
}
