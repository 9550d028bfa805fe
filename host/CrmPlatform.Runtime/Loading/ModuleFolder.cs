using CrmPlatform.Packages;

namespace CrmPlatform.Runtime.Loading;

/// <summary>The folder where a host finds its modules, each version in a folder of its own.</summary>
/// <remarks>
/// A module stands at <c>NAME/</c> or <c>NAME/VERSION/</c>. A folder that holds a manifest is a module and is not
/// searched further.
/// </remarks>
public sealed class ModuleFolder
{
    private const int Depth = 3;
    private readonly IReadOnlyList<string> _paths;

    private ModuleFolder(IReadOnlyList<string> paths) => _paths = paths;

    /// <summary>The folder at a path.</summary>
    public static ModuleFolder At(string path) => new([Path.GetFullPath(path)]);

    /// <summary>Several folders, each a module or a folder of modules, read as one.</summary>
    public static ModuleFolder At(IEnumerable<string> paths) => new([.. paths.Select(Path.GetFullPath)]);

    /// <summary>Reads the manifests. No code of a module runs.</summary>
    public ModuleDiscovery Discover()
    {
        var found = new List<FoundModule>();
        var refused = new List<ModuleRefusal>();
        foreach (var path in _paths)
        {
            Search(path, 0, found, refused);
        }

        return new ModuleDiscovery(found, refused);
    }

    private static void Search(string folder, int depth, List<FoundModule> found, List<ModuleRefusal> refused)
    {
        try
        {
            if (File.Exists(Path.Combine(folder, ModuleManifest.FileName)))
            {
                found.Add(new FoundModule(folder, ModuleManifestReader.ReadFolder(folder)) { Hash = ModuleHash.Of(folder) });
                return;
            }

            var inner = Directory.GetDirectories(folder).Order(StringComparer.Ordinal).ToArray();
            if (inner.Length == 0 && depth > 0)
            {
                refused.Add(ModuleErrors.HasNoManifest(folder));
            }

            foreach (var next in inner.Where(_ => depth < Depth))
            {
                Search(next, depth + 1, found, refused);
            }
        }
        catch (ModuleManifestException exception)
        {
            refused.Add(ModuleErrors.ManifestDamaged(folder, exception));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            refused.Add(ModuleErrors.FolderUnreadable(folder, exception));
        }
    }
}
