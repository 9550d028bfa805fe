using System.IO.Compression;

namespace CrmPlatform.Packages.Archives;

/// <summary>A module's package that holds what a package must hold. Nothing of it was written anywhere, and none of its code ran.</summary>
public sealed class PackageArchive : IDisposable
{
    /// <summary>The folder of a package that is the module.</summary>
    public const string ModuleFolder = "module/";

    private const string ManifestPath = ModuleFolder + ModuleManifest.FileName;
    private readonly ZipArchive _archive;
    private readonly string _name;

    private PackageArchive(ZipArchive archive, string name, ModuleManifest manifest) => (_archive, _name, Manifest) = (archive, name, manifest);

    /// <summary>What the module says of itself; its assembly says the same.</summary>
    public ModuleManifest Manifest { get; }

    /// <summary>The files of the package.</summary>
    public IEnumerable<PackageFile> Files => _archive.Entries.Select(e => new PackageFile(e.FullName, e.Length));

    /// <summary>Reads and checks a package.</summary>
    /// <param name="package">All of it; the stream can be positioned and stays the caller's.</param>
    /// <param name="name">What messages call it, such as its file's name.</param>
    /// <param name="limits">How large it may be.</param>
    /// <exception cref="PackageException">It is refused; every reason is told.</exception>
    public static PackageArchive Open(Stream package, string name, ArchiveLimits limits)
    {
        if (package.Length > limits.PackageBytes)
        {
            throw TooLong(name, package.Length, limits);
        }

        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
            Require(name, [.. EntryCheck.Problems(archive, package.Length, limits)]);
            var manifest = ReadManifest(archive, name);
            Require(name, [.. ContentCheck.Problems(archive, manifest, name)]);
            return new PackageArchive(archive, name, manifest);
        }
        catch (InvalidDataException exception)
        {
            archive?.Dispose();
            throw new PackageException(name, [ArchiveErrors.Unreadable(exception)]);
        }
        catch
        {
            archive?.Dispose();
            throw;
        }
    }

    /// <summary>The refusal of a package that is longer than a package may be.</summary>
    public static PackageException TooLong(string name, long bytes, ArchiveLimits limits) =>
        new(name, [ArchiveErrors.TooLong(bytes, limits.PackageBytes)]);

    /// <summary>The bytes of one file; null when the package has none of that name.</summary>
    /// <exception cref="PackageException">The file is damaged.</exception>
    public byte[]? Read(string path) => _archive.GetEntry(path) is { } entry ? EntryReader.Read(entry, _name) : null;

    /// <summary>Writes the module's files below a folder, and sees to it that they are on the disk.</summary>
    /// <exception cref="PackageException">A file is damaged.</exception>
    public void ExtractModule(string folder)
    {
        foreach (var entry in _archive.Entries.Where(e => e.FullName.StartsWith(ModuleFolder, StringComparison.Ordinal)))
        {
            var path = Path.Combine(folder, entry.FullName);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            EntryReader.CopyTo(entry, file, _name);
            file.Flush(flushToDisk: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private static ModuleManifest ReadManifest(ZipArchive archive, string name)
    {
        var entry = archive.GetEntry(ManifestPath) ?? throw new PackageException(name, [ArchiveErrors.HasNo(ManifestPath)]);
        try
        {
            return ModuleManifestReader.Parse(EntryReader.Read(entry, name), ManifestPath);
        }
        catch (ModuleManifestException exception)
        {
            throw new PackageException(name, [ArchiveErrors.BadManifest(exception)]);
        }
    }

    private static void Require(string name, IReadOnlyList<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new PackageException(name, problems);
        }
    }
}
