using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using CrmPlatform.Runtime.Loading;
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

    /// <summary>Where it is in its life. New rows are provisioned when the tenant is first served.</summary>
    public TenantModuleState State { get; set; } = TenantModuleState.Provisioning;

    /// <summary>The version that the tenant is on; null when there was none yet.</summary>
    [MaxLength(100)]
    public string? Version { get; set; }

    /// <summary>The hash of the version's content, to which the tenant is locked; null when it was never served by it.</summary>
    [MaxLength(64)]
    public string? Hash { get; set; }

    /// <summary>The SDK versions that it runs on, in NuGet's notation; null when it was never served by it.</summary>
    [MaxLength(100)]
    public string? Sdk { get; set; }

    /// <summary>The version before it, to which the tenant can be rolled back; null when there is none.</summary>
    [MaxLength(100)]
    public string? PreviousVersion { get; set; }

    /// <summary>The hash of the content of the version before; null when there is none.</summary>
    [MaxLength(64)]
    public string? PreviousHash { get; set; }

    /// <summary>The version that is prepared; null when none is.</summary>
    [MaxLength(100)]
    public string? TargetVersion { get; set; }

    /// <summary>The step of a change that runs, or at which it stopped; null when none does.</summary>
    [MaxLength(100)]
    public string? Step { get; set; }

    /// <summary>Until when the tenant can be rolled back, in UTC; after that the old version's leftovers may go.</summary>
    public DateTime? RollbackUntil { get; set; }

    /// <summary>Why the module is left out; null when it serves.</summary>
    [MaxLength(2000)]
    public string? LeftOut { get; set; }

    /// <summary>When that was decided, in UTC.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>Whether the module is to serve the tenant.</summary>
    internal bool IsWanted => State is TenantModuleState.Provisioning or TenantModuleState.Active or TenantModuleState.Upgrading or TenantModuleState.Switched;

    internal bool Differs(ModuleOutcome outcome) =>
        LeftOut != outcome.LeftOut || (outcome.Module is { } module && (!IsLockedTo(module) || State is TenantModuleState.Provisioning));

    /// <summary>Binds the tenant to a version and its content.</summary>
    internal void Lock(FoundModule module) =>
        (Version, Hash, Sdk) = (module.Version.ToNormalizedString(), module.Hash.Length > 0 ? module.Hash : null, module.Manifest.Sdk.Range);

    /// <summary>The next version serves; the one that served can be had back.</summary>
    internal void Replace(FoundModule next)
    {
        (PreviousVersion, PreviousHash) = (Version, Hash);
        Lock(next);
    }

    /// <summary>There is no way back to the version before.</summary>
    internal void ForgetPrevious() => (PreviousVersion, PreviousHash, RollbackUntil) = (null, null, null);

    // A module that is left out keeps its version: it is to come back as it was.
    internal void Take(ModuleOutcome outcome, DateTime now)
    {
        if (outcome.Module is { } module)
        {
            Lock(module);
            State = State is TenantModuleState.Provisioning ? TenantModuleState.Active : State;
        }

        (LeftOut, DecidedAt) = (outcome.LeftOut, now);
    }

    private bool IsLockedTo(FoundModule module) => (Version, Hash ?? "") == (module.Version.ToNormalizedString(), module.Hash);
}
