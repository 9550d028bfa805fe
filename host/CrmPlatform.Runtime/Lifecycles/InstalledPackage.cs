using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>A package that is installed in this host.</summary>
/// <param name="Id">The module's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">The SHA-256 of its content.</param>
/// <param name="State">Where the version is in its life.</param>
/// <param name="Reason">Why it is quarantined or leaked; null otherwise.</param>
/// <param name="Tenants">How many tenants are on the version, or can be rolled back to it.</param>
public sealed record InstalledPackage(string Id, string Version, string Hash, ModuleVersionState State, string? Reason, int Tenants);
