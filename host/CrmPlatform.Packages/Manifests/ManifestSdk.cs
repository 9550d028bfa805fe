namespace CrmPlatform.Packages;

/// <summary>Which SDK a module runs on.</summary>
/// <param name="Range">The accepted versions in NuGet's notation, such as <c>[1.0.0, 2.0.0)</c>.</param>
/// <param name="CompiledAgainst">The version of the SDK assembly that the module was compiled against.</param>
public sealed record ManifestSdk(string Range, string CompiledAgainst);
