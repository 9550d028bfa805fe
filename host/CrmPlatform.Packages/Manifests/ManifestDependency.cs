namespace CrmPlatform.Packages;

/// <summary>Another module that a module needs or uses.</summary>
/// <param name="Id">The other module's id.</param>
/// <param name="Range">The accepted versions in NuGet's notation, such as <c>[1.0.0, 2.0.0)</c>.</param>
/// <param name="Optional">Whether the module also works without it.</param>
public sealed record ManifestDependency(string Id, string Range, bool Optional);
