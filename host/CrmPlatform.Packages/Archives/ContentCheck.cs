using System.IO.Compression;
using System.Text.Json;
using CrmPlatform.Packages.Metadata;

namespace CrmPlatform.Packages.Archives;

/// <summary>Finds all that is wrong with what a package holds: description, code and manifest must say the same.</summary>
internal static class ContentCheck
{
    private const string CodeFolder = PackageArchive.ModuleFolder + ModuleManifest.CodeFolder + "/";

    public static IEnumerable<string> Problems(ZipArchive archive, ModuleManifest manifest, string name) =>
    [
        .. Description(archive, manifest, name),
        .. Shadows(archive),
        .. Assembly(archive, manifest, name),
    ];

    private static IEnumerable<string> Description(ZipArchive archive, ModuleManifest manifest, string name)
    {
        var nuspecs = archive.Entries.Where(e => !e.FullName.Contains('/') && e.FullName.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase)).ToList();
        return nuspecs is [var only]
            ? PackageDescription.Problems(EntryReader.Read(only, name), manifest)
            : [ArchiveErrors.BadDescription($"there are {nuspecs.Count}")];
    }

    private static IEnumerable<string> Shadows(ZipArchive archive) => archive.Entries
        .Where(e => e.FullName.StartsWith(CodeFolder, StringComparison.Ordinal)
            && Path.GetExtension(e.Name) is var extension && (extension.Equals(".dll", StringComparison.OrdinalIgnoreCase) || extension.Equals(".exe", StringComparison.OrdinalIgnoreCase))
            && HostAssemblies.Contains(Path.GetFileNameWithoutExtension(e.Name)))
        .Select(e => ArchiveErrors.Shadows(e.Name));

    private static IEnumerable<string> Assembly(ZipArchive archive, ModuleManifest manifest, string name)
    {
        var path = CodeFolder + manifest.Entry.Assembly;
        if (archive.GetEntry(path) is not { } entry)
        {
            return [ArchiveErrors.HasNo(path)];
        }

        try
        {
            using var assembly = ModuleAssembly.Read(manifest.Entry.Assembly, EntryReader.Read(entry, name));
            var inCode = ManifestFactory.Create(assembly, manifest.Sdk.CompiledAgainst, manifest.Id);
            var differing = Differing(manifest, inCode).ToList();
            return differing.Count == 0 ? [] : [ArchiveErrors.ManifestDiffers(manifest.Entry.Assembly, differing)];
        }
        catch (PackException exception)
        {
            return [ArchiveErrors.BadAssembly(exception.Message)];
        }
        catch (BadImageFormatException exception)
        {
            return [ArchiveErrors.Damaged(path, exception.Message.TrimEnd('.'))];
        }
    }

    private static IEnumerable<string> Differing(ModuleManifest left, ModuleManifest right)
    {
        var (one, other) = (Members(left), Members(right));
        return one.Keys.Union(other.Keys).Where(k => one.GetValueOrDefault(k) != other.GetValueOrDefault(k)).Order(StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Members(ModuleManifest manifest) =>
        JsonSerializer.SerializeToElement(manifest, ModuleManifestJson.Default.ModuleManifest)
            .EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetRawText(), StringComparer.Ordinal);
}
