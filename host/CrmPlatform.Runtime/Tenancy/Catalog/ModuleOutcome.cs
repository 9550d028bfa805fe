using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>What became of a module that a tenant enabled.</summary>
/// <param name="Module">The version that serves the tenant; null when the module is left out.</param>
/// <param name="LeftOut">Why the module is left out; null when it serves.</param>
/// <param name="Note">What is to stand in the journal; null when nothing is.</param>
internal sealed record ModuleOutcome(FoundModule? Module, string? LeftOut, string? Note);
