using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Database.Audit;

/// <summary>What somebody did to a record. Entries are added and never changed; each seals all before it.</summary>
[Table("audit")]
[Index(nameof(Record), nameof(Id))]
[Index(nameof(At))]
public sealed class AuditEntry
{
    /// <summary>The place in the tenant's chain: 1, 2, 3 without gaps.</summary>
    [Key]
    [Column("number")]
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; init; }

    /// <summary>When, in UTC, to the millisecond.</summary>
    public DateTime At { get; init; }

    /// <summary>What the caller is: <c>User</c>, <c>Key</c> or <c>System</c>.</summary>
    [MaxLength(10)]
    public string CallerKind { get; init; } = "";

    /// <summary>The caller's name.</summary>
    [MaxLength(200)]
    public string CallerName { get; init; } = "";

    /// <summary>The user's id, or the public part of the key; empty for the platform itself.</summary>
    [MaxLength(100)]
    public string CallerId { get; init; } = "";

    /// <summary>What ran: the mutation's field, the event handler, the job.</summary>
    [MaxLength(300)]
    public string Operation { get; init; } = "";

    /// <summary>The W3C id of the trace; empty when there was none.</summary>
    [MaxLength(32)]
    public string TraceId { get; init; } = "";

    /// <summary>The id of the module whose record it is.</summary>
    [MaxLength(100)]
    public string Module { get; init; } = "";

    /// <summary>The record's type.</summary>
    [MaxLength(200)]
    public string EntityType { get; init; } = "";

    /// <summary>The record's id.</summary>
    [MaxLength(200)]
    public string Record { get; init; } = "";

    /// <summary>What was done.</summary>
    public AuditAction Action { get; init; }

    /// <summary>With whose key the personal values are sealed; null when there are none.</summary>
    public Guid? Subject { get; init; }

    /// <summary>Old and new values as JSON: <c>{"Name.old":"…","Name.new":"…"}</c>; personal ones sealed, secrets left out.</summary>
    public string Changes { get; init; } = "{}";

    /// <summary>The HMAC-SHA256 over the entry before and this one.</summary>
    [MaxLength(32)]
    public byte[] Mac { get; init; } = [];
}
