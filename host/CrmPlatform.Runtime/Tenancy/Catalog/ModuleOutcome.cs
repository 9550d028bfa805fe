namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>What became of a module that a tenant enabled.</summary>
/// <param name="Version">The version that serves the tenant; null when the module is left out.</param>
/// <param name="LeftOut">Why the module is left out; null when it serves.</param>
public sealed record ModuleOutcome(string? Version, string? LeftOut);
