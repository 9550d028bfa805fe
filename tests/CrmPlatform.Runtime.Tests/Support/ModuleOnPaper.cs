using CrmPlatform.Runtime.Loading;
using CrmPlatform.Packages;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>Modules that exist as manifests only.</summary>
internal static class ModuleOnPaper
{
    public static FoundModule Create(string id, string version, params ManifestDependency[] dependencies) => new($"/modules/{id}/{version}", new ModuleManifest
    {
        ManifestVersion = 1,
        Id = id,
        Version = version,
        Description = "A module.",
        Entry = new("Module.dll", "Module"),
        Sdk = new("[1.0.0, 2.0.0)", "1.0.0"),
        Dependencies = dependencies,
        GraphQL = new([], [], [], []),
        Events = new([], [], []),
    });

    public static FoundModule Conflicting(string id, string version, string other, string range) =>
        Conflicting(Create(id, version), new ManifestConflict(other, range));

    public static FoundModule Conflicting(FoundModule module, params ManifestConflict[] conflicts) =>
        new(module.Folder, module.Manifest with { Conflicts = conflicts });

    public static ManifestDependency Requires(string id, string range) => new(id, range, Optional: false);
}
