using CrmPlatform.Packages;
using NuGet.Versioning;

namespace CrmPlatform.Runtime.Loading;

/// <summary>A module version whose manifest was read; none of its code is loaded.</summary>
/// <param name="Folder">The folder that holds it.</param>
/// <param name="Manifest">What it says of itself.</param>
public sealed record FoundModule(string Folder, ModuleManifest Manifest)
{
    /// <summary>The module's id.</summary>
    public string Id => Manifest.Id;

    /// <summary>The module's version.</summary>
    public NuGetVersion Version { get; } = NuGetVersion.Parse(Manifest.Version);

    /// <summary>The file of the module's own assembly.</summary>
    public string AssemblyPath => Path.Combine(Folder, ModuleManifest.CodeFolder, Manifest.Entry.Assembly);

    /// <inheritdoc/>
    public override string ToString() => $"'{Id}' {Version.ToNormalizedString()}";
}
