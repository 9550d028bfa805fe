using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Database;

/// <summary>A migration of a module in a tenant's database, written down before it begins.</summary>
/// <remarks>It tells an older version of the module whether it can live with what a newer one did, and a backfill where to go on.</remarks>
[NotAudited]
[Table("module_steps")]
[PrimaryKey(nameof(ModuleId), nameof(Migration))]
public sealed class ModuleStep
{
    /// <summary>The module's id.</summary>
    [MaxLength(100)]
    public required string ModuleId { get; init; }

    /// <summary>The migration's id.</summary>
    [MaxLength(150)]
    public required string Migration { get; init; }

    /// <summary>When it runs in an upgrade.</summary>
    public MigrationPhase Phase { get; init; }

    /// <summary>Where a backfill goes on; null at its beginning and at its end.</summary>
    [MaxLength(400)]
    public string? Cursor { get; set; }

    /// <summary>When it began, in UTC.</summary>
    public DateTime BegunAt { get; set; }

    /// <summary>When it was done, in UTC; null before.</summary>
    public DateTime? DoneAt { get; set; }
}
