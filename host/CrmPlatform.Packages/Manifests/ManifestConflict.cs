namespace CrmPlatform.Packages;

/// <summary>Another module that cannot serve a tenant together with a module.</summary>
/// <param name="Id">The other module's id.</param>
/// <param name="Range">The versions that it does not go with, in NuGet's notation, such as <c>[2.0.0, 3.0.0)</c>.</param>
public sealed record ManifestConflict(string Id, string Range);
