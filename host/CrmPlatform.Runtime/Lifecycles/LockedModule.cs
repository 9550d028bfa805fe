namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>A module as a tenant is locked to it.</summary>
/// <param name="Id">The module's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">The SHA-256 of its content: of the package, or of all files of its folder.</param>
/// <param name="Sdk">The SDK versions that it runs on, in NuGet's notation.</param>
public sealed record LockedModule(string Id, string Version, string Hash, string? Sdk);
