using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Runtime.Database.Cells;
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

    /// <summary>The answer's <c>data</c>, encrypted.</summary>
    public string Data { get; private set; } = "";

    /// <summary>The answer's <c>errors</c>, encrypted; null when it had none.</summary>
    public string? Errors { get; private set; }

    /// <summary>Keeps an answer, which may tell what stands encrypted in the tables that it is of.</summary>
    internal void Keep(string data, string? errors, ICellCipher cells) =>
        (Data, Errors) = (cells.Seal(PlaceOf("data"), data), errors is null ? null : cells.Seal(PlaceOf("errors"), errors));

    internal string OpenData(ICellCipher cells) => Data.Length == 0 ? "" : cells.Open(PlaceOf("data"), Data, mayBeClear: false);

    internal string? OpenErrors(ICellCipher cells) => Errors is null ? null : cells.Open(PlaceOf("errors"), Errors, mayBeClear: false);

    private CellPlace PlaceOf(string column) => new("idempotency_keys", column, $"{Caller}/{Key}");
}
