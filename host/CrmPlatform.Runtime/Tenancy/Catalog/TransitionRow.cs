using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>A line of the journal: a module version, or a module at a tenant, went from one state to another.</summary>
[Table("transitions")]
public sealed class TransitionRow
{
    private const int MaxNote = 2000;

    /// <summary>The line's id; later lines have greater ones.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>The tenant; null when the host's own life cycle moved.</summary>
    [MaxLength(40)]
    public string? TenantId { get; init; }

    /// <summary>The module's id.</summary>
    [MaxLength(100)]
    public required string ModuleId { get; init; }

    /// <summary>The version that the step is about; null when it was not chosen yet.</summary>
    [MaxLength(100)]
    public string? Version { get; init; }

    /// <summary>The state before; null for the first.</summary>
    [MaxLength(40)]
    public string? From { get; init; }

    /// <summary>The state after.</summary>
    [MaxLength(40)]
    public required string To { get; init; }

    /// <summary>Why, or what happened; null when the state says it.</summary>
    [MaxLength(MaxNote)]
    public string? Note { get; init; }

    /// <summary>A line about a module of a tenant.</summary>
    internal static TransitionRow Of(TenantModuleRow row, TenantModuleState? from, TenantModuleState to, string? note, DateTime now) => new()
    {
        At = now,
        TenantId = row.TenantId,
        ModuleId = row.ModuleId,
        Version = row.TargetVersion ?? row.Version,
        From = from is { } state ? NameOf(state) : null,
        To = NameOf(to),
        Note = note is { Length: > MaxNote } ? note[..MaxNote] : note,
    };

    private static string NameOf(TenantModuleState state) => state.ToString().ToLowerInvariant();
}
