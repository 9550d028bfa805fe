using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using CrmPlatform.Runtime.Database.Audit;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Database;

/// <summary>A job of a module in a tenant's database: when it is due, who runs it, and how the last run ended.</summary>
[NotAudited]
[Table("jobs")]
[PrimaryKey(nameof(Module), nameof(Name))]
public sealed class ModuleJobRow
{
    /// <summary>The module's id.</summary>
    [MaxLength(100)]
    public required string Module { get; init; }

    /// <summary>The job's name.</summary>
    [MaxLength(100)]
    public required string Name { get; init; }

    /// <summary>The schedule and its time zone, as the due time was made of it.</summary>
    [MaxLength(300)]
    public string Schedule { get; set; } = "";

    /// <summary>When it is to run next, in UTC: by its schedule, or again after a failure.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>Which run has it; null when none has.</summary>
    public Guid? Lease { get; set; }

    /// <summary>Until when that run has it, in UTC. After that the host that ran it is gone.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>How often it has failed since it last succeeded.</summary>
    public int Failures { get; set; }

    /// <summary>When a run last began, in UTC.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>When a run last succeeded, in UTC.</summary>
    public DateTime? SucceededAt { get; set; }

    /// <summary>The code of the last failure; null when the last run succeeded.</summary>
    [MaxLength(200)]
    public string? ErrorCode { get; set; }

    /// <summary>What the last failure said; null when the last run succeeded.</summary>
    [MaxLength(2000)]
    public string? Error { get; set; }
}
