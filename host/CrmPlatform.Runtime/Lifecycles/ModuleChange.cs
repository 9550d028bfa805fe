using CrmPlatform.Runtime.Tenancy.Catalog;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>What a change of a module at a tenant came to.</summary>
/// <param name="State">Where the module is in its life.</param>
/// <param name="Version">The version that the tenant is on; null when it never had one.</param>
/// <param name="PreviousVersion">The version to which the tenant can be rolled back; null when there is none.</param>
/// <param name="Steps">The steps that were taken; of a dry run, those that would be.</param>
public sealed record ModuleChange(TenantModuleState State, string? Version, string? PreviousVersion, IReadOnlyList<string> Steps);
