using CrmPlatform.Packages;
using CrmPlatform.Packages.Archives;
using CrmPlatform.Packages.Verification;
using CrmPlatform.Sdk;
using Microsoft.Extensions.Logging;
using NuGet.Versioning;

namespace CrmPlatform.Runtime.Packages;

/// <summary>The packages that are installed in this host, each in a folder named by its content: <c>id/version/hash/</c>.</summary>
/// <remarks>
/// A package is prepared in a staging folder and appears with one move, so that it is there whole or not at all, whatever
/// ends the process. What is there is never written to: an upgrade is another folder.
/// </remarks>
public sealed class PackageStore
{
    private const string HashName = "package.sha256";
    private const int ShortHash = 16;
    private readonly Lazy<SdkSurface> _sdk = new(() => SdkSurface.At(typeof(CrmModule).Assembly.Location));
    private readonly string _root;
    private readonly string _staging;
    private readonly ArchiveLimits _limits;
    private readonly ILogger<PackageStore> _log;
    private readonly Action<string> _atStep;

    private PackageStore(string root, ArchiveLimits limits, ILogger<PackageStore> log, Action<string> atStep) =>
        (_root, _staging, _limits, _log, _atStep) = (root, Path.Combine(root, ".staging"), limits, log, atStep);

    /// <summary>Opens the store of a folder and removes what an interrupted installation left.</summary>
    public static PackageStore Open(string folder, ArchiveLimits limits, ILogger<PackageStore> log) => Open(folder, limits, log, static _ => { });

    /// <param name="folder">The store's folder.</param>
    /// <param name="limits">How large packages may be.</param>
    /// <param name="log">Where damaged packages are told of.</param>
    /// <param name="atStep">Called between two steps of an installation: tests end the process there.</param>
    internal static PackageStore Open(string folder, ArchiveLimits limits, ILogger<PackageStore> log, Action<string> atStep)
    {
        var store = new PackageStore(Path.GetFullPath(folder), limits, log, atStep);
        Directory.CreateDirectory(store._staging);
        StagingFolder.Sweep(store._staging);
        return store;
    }

    /// <summary>Installs a package.</summary>
    /// <param name="package">Its bytes, read once from the beginning to the end.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="cancellation">Ends the installation; nothing stays of it.</param>
    /// <exception cref="PackageException">It is refused; every reason is told.</exception>
    /// <exception cref="PackageConflictException">The id and version are taken by other content.</exception>
    public async Task<AddedPackage> AddAsync(Stream package, string name, CancellationToken cancellation)
    {
        using var staging = StagingFolder.In(_staging);
        _atStep("begun");
        await using var copy = await CopyAsync(package, Path.Combine(staging.Path, "package"), name, cancellation);
        _atStep("received");

        // From here on only this copy is read: nobody else can change it between the check and the use.
        copy.Position = 0;
        var hash = PackageHash.Of(copy);
        copy.Position = 0;
        using var archive = PackageArchive.Open(copy, name, _limits);
        _atStep("checked");
        if (Stored(archive.Manifest, hash) is { } there)
        {
            return new AddedPackage(there, IsNew: false);
        }

        if (ModuleVerifier.Missing(archive, _sdk.Value) is { Count: > 0 } missing)
        {
            throw new PackageException(name, missing);
        }

        _atStep("verified");
        var version = Path.Combine(staging.Path, "version");
        Prepare(archive, hash, Path.Combine(version, hash[..ShortHash]));
        _atStep("prepared");
        return Publish(archive.Manifest, hash, version);
    }

    /// <summary>A package; null when it is not installed.</summary>
    public StoredPackage? Find(string id, NuGetVersion version) =>
        VersionFolder(id, version) is var folder && Directory.Exists(folder) ? Read(Directory.GetDirectories(folder).Single()) : null;

    /// <summary>The installed packages by id and version. What is damaged is logged and left out.</summary>
    public IReadOnlyList<StoredPackage> All() =>
    [
        .. Directory.GetDirectories(_root)
            .Where(f => f != _staging)
            .SelectMany(Directory.GetDirectories)
            .SelectMany(Directory.GetDirectories)
            .Select(Read)
            .OfType<StoredPackage>()
            .OrderBy(p => p.Id, StringComparer.Ordinal).ThenBy(p => p.Version),
    ];

    /// <summary>Removes a package that nobody uses any more.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(StoredPackage package)
    {
        using var staging = StagingFolder.In(_staging);
        try
        {
            Directory.Move(Path.GetDirectoryName(package.Folder)!, Path.Combine(staging.Path, "removed"));
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return false;
        }
    }

    private async Task<FileStream> CopyAsync(Stream package, string path, string name, CancellationToken cancellation)
    {
        var copy = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        try
        {
            var buffer = new byte[81920];
            for (int read; (read = await package.ReadAsync(buffer, cancellation)) > 0;)
            {
                await copy.WriteAsync(buffer.AsMemory(0, read), cancellation);
                if (copy.Length > _limits.PackageBytes)
                {
                    throw PackageArchive.TooLong(name, copy.Length, _limits);
                }
            }

            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    private void Prepare(PackageArchive archive, string hash, string folder)
    {
        archive.ExtractModule(folder);
        _atStep("extracted");
        File.WriteAllText(Path.Combine(folder, HashName), hash);
        InstalledFiles.Write(folder);
        ReadOnlyTree.Protect(folder);
    }

    private AddedPackage Publish(ModuleManifest manifest, string hash, string version)
    {
        var target = VersionFolder(manifest.Id, NuGetVersion.Parse(manifest.Version));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        _atStep("publishing");
        try
        {
            // The version's folder moves, not the content's: of two contents that race for one version, one wins.
            Directory.Move(version, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            return new AddedPackage(Stored(manifest, hash) ?? throw StoreErrors.Conflict(manifest, HashIn(target), hash), IsNew: false);
        }

        _atStep("published");
        return new AddedPackage(new StoredPackage(Path.Combine(target, hash[..ShortHash]), hash, manifest), IsNew: true);
    }

    // The same content, or null when the version is free; other content is a conflict.
    private StoredPackage? Stored(ModuleManifest manifest, string hash)
    {
        var folder = VersionFolder(manifest.Id, NuGetVersion.Parse(manifest.Version));
        return !Directory.Exists(folder) ? null
            : HashIn(folder) == hash ? new StoredPackage(Path.Combine(folder, hash[..ShortHash]), hash, manifest)
            : throw StoreErrors.Conflict(manifest, HashIn(folder), hash);
    }

    private static string HashIn(string versionFolder) => File.ReadAllText(Path.Combine(Directory.GetDirectories(versionFolder).Single(), HashName));

    private string VersionFolder(string id, NuGetVersion version) =>
        Path.Combine(_root, id, version.ToNormalizedString().ToLowerInvariant());

    private StoredPackage? Read(string folder)
    {
        try
        {
            var manifest = ModuleManifestReader.ReadFolder(Path.Combine(folder, PackageArchive.ModuleFolder));
            return new StoredPackage(folder, File.ReadAllText(Path.Combine(folder, HashName)), manifest);
        }
        catch (Exception exception) when (exception is ModuleManifestException or IOException or UnauthorizedAccessException)
        {
            _log.LogError("{Problem}", StoreErrors.Damaged(folder, exception.Message));
            return null;
        }
    }
}
