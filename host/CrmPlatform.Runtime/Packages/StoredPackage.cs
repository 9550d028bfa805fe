using CrmPlatform.Packages;
using CrmPlatform.Packages.Archives;
using NuGet.Versioning;

namespace CrmPlatform.Runtime.Packages;

/// <summary>A package in the store: whole, checked and read-only.</summary>
/// <param name="Folder">The folder that holds it; no other package ever stands there.</param>
/// <param name="Hash">The SHA-256 of the package that it was made of.</param>
/// <param name="Manifest">What the module says of itself.</param>
public sealed record StoredPackage(string Folder, string Hash, ModuleManifest Manifest)
{
    /// <summary>The module's id.</summary>
    public string Id => Manifest.Id;

    /// <summary>The module's version.</summary>
    public NuGetVersion Version { get; } = NuGetVersion.Parse(Manifest.Version);

    /// <summary>The folder of the module, as a host loads it.</summary>
    public string ModuleFolder => Path.Combine(Folder, PackageArchive.ModuleFolder.TrimEnd('/'));

    /// <summary>The files that are not as they were installed: changed, gone, or added by somebody.</summary>
    /// <remarks>Ask before code of the package is loaded: what was checked is then what runs.</remarks>
    public IReadOnlyList<string> ChangedFiles() => InstalledFiles.Changed(Folder);

    /// <inheritdoc/>
    public override string ToString() => $"'{Id}' {Version.ToNormalizedString()}";
}
