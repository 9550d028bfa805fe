namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>A tenant in a list.</summary>
/// <param name="Id">The tenant's id.</param>
/// <param name="State">Whether it is served.</param>
/// <param name="Modules">The ids of the modules that it enabled.</param>
public sealed record TenantSummary(string Id, TenantState State, IReadOnlyList<string> Modules);
