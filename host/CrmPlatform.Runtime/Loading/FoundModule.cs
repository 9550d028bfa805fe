using CrmPlatform.Packages;
using CrmPlatform.Runtime.Packages;
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

    /// <summary>The hash of its files: the same id and version with other content is another module version.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The installed package that it is; null for a module in a folder of the host's.</summary>
    internal StoredPackage? Package { get; init; }

    /// <summary>Whether the other one is the same version with the same content, wherever it stands.</summary>
    public bool IsSameAs(FoundModule other) => (Id, Version, Hash) == (other.Id, other.Version, other.Hash);

    /// <inheritdoc/>
    public override string ToString() => $"'{Id}' {Version.ToNormalizedString()}";
}
