namespace CrmPlatform.Host.Demo;

/// <summary>A demo tenant and its key.</summary>
/// <param name="Id">The tenant's id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Modules">The modules that serve it.</param>
internal sealed record DemoTenant(string Id, string Key, IReadOnlyList<string> Modules);
