using NuGet.Versioning;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>A module that a tenant wants.</summary>
/// <param name="Id">The module's id.</param>
/// <param name="Version">The version that the tenant is on; null for the newest that fits.</param>
internal sealed record WantedModule(string Id, NuGetVersion? Version);
