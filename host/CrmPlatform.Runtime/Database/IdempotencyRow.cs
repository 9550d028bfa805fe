using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using CrmPlatform.Runtime.Database.Audit;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Database;

/// <summary>A mutation that was done under an idempotency key, with its answer.</summary>
[NotAudited]
[Table("idempotency_keys")]
[PrimaryKey(nameof(Caller), nameof(Key))]
public sealed class IdempotencyRow
{
    /// <summary>Whose key it is.</summary>
    [MaxLength(200)]
    public required string Caller { get; init; }

    /// <summary>The key.</summary>
    [MaxLength(255)]
    public required string Key { get; init; }

    /// <summary>Stands for all that the request said.</summary>
    [MaxLength(64)]
    public required string RequestHash { get; init; }

    /// <summary>When the mutation was begun, in UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>The answer's <c>data</c> as JSON.</summary>
    public string Data { get; set; } = "";

    /// <summary>The answer's <c>errors</c> as JSON; null when it had none.</summary>
    public string? Errors { get; set; }
}
