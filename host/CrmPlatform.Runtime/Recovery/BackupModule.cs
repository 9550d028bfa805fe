namespace CrmPlatform.Runtime.Recovery;

/// <summary>A module of a tenant that was backed up.</summary>
/// <param name="Id">The module's id.</param>
/// <param name="Version">The version that the tenant was on; null when it was on none.</param>
/// <param name="State">Where the module was in its life.</param>
public sealed record BackupModule(string Id, string? Version, string State);
