using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>A tenant as the catalog keeps it.</summary>
[Table("tenants")]
public sealed class TenantRow
{
    /// <summary>The ring of tenants that were put into no other.</summary>
    public const string DefaultRing = "stable";

    /// <summary>The tenant's id.</summary>
    [MaxLength(40)]
    public required string Id { get; init; }

    /// <summary>Whether it is served.</summary>
    public TenantState State { get; set; }

    /// <summary>The ring of tenants that are upgraded together.</summary>
    [MaxLength(40)]
    public string Ring { get; set; } = DefaultRing;

    /// <summary>The database provider's name.</summary>
    [MaxLength(20)]
    public required string Provider { get; set; }

    /// <summary>The name of the server in the host's settings, where its address and password are.</summary>
    [MaxLength(100)]
    public required string Server { get; set; }

    /// <summary>The database's name on the server.</summary>
    [MaxLength(63)]
    public required string Database { get; set; }

    /// <summary>When the tenant was created, in UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When the tenant's next job is due, in UTC, or earlier; null when none is known.</summary>
    public DateTime? JobsDueAt { get; set; }

    /// <summary>Which modules have planned the tenant's jobs; null when none have.</summary>
    [MaxLength(64)]
    public string? JobsOf { get; set; }

    /// <summary>The modules that the tenant enabled.</summary>
    [ForeignKey(nameof(TenantModuleRow.TenantId))]
    public List<TenantModuleRow> Modules { get; init; } = [];
}
