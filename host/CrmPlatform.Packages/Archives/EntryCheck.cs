using System.IO.Compression;

namespace CrmPlatform.Packages.Archives;

/// <summary>Finds all that is wrong with the files of an archive, by its directory alone: nothing is unpacked.</summary>
internal static class EntryCheck
{
    private const int FileTypeBits = 0xF000;
    private const int PlainFile = 0x8000;
    private const long SmallFile = 64 * 1024;

    public static IEnumerable<string> Problems(ZipArchive archive, long length, ArchiveLimits limits)
    {
        if (archive.Entries.Count > limits.Files)
        {
            return [ArchiveErrors.TooManyFiles(archive.Entries.Count, limits.Files)];
        }

        return Names(archive).Concat(archive.Entries.SelectMany(e => Entry(e, limits))).Concat(Totals(archive, length, limits));
    }

    private static IEnumerable<string> Names(ZipArchive archive)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName;
            if (EntryNames.Problem(name) is { } why)
            {
                yield return ArchiveErrors.BadName(name, why);
            }
            else if (!seen.TryAdd(EntryNames.Folded(name), name))
            {
                yield return ArchiveErrors.Twice(name, seen[EntryNames.Folded(name)]);
            }
        }

        // 'module/x' and 'module/x/y': the first is a file, and would have to be a folder.
        foreach (var (folded, name) in seen)
        {
            for (var slash = folded.LastIndexOf('/'); slash > 0; slash = folded.LastIndexOf('/', slash - 1))
            {
                if (seen.TryGetValue(folded[..slash], out var file))
                {
                    yield return ArchiveErrors.Twice(name, file);
                }
            }
        }
    }

    private static IEnumerable<string> Entry(ZipArchiveEntry entry, ArchiveLimits limits)
    {
        // Unix keeps the kind of a file in the upper half; archives of other systems leave it empty.
        var kind = (entry.ExternalAttributes >> 16) & FileTypeBits;
        if (kind is not (0 or PlainFile) || (entry.ExternalAttributes & (int)FileAttributes.Directory) != 0)
        {
            yield return ArchiveErrors.NoPlainFile(entry.FullName);
        }

        if (entry.IsEncrypted)
        {
            yield return ArchiveErrors.Damaged(entry.FullName, "it is encrypted");
        }

        if (entry.Length > limits.FileBytes)
        {
            yield return ArchiveErrors.FileTooLong(entry.FullName, entry.Length, limits.FileBytes);
        }
        else if (entry.Length > SmallFile && entry.Length / Math.Max(1, entry.CompressedLength) >= limits.Ratio)
        {
            yield return ArchiveErrors.TooDense(entry.FullName, limits.Ratio);
        }
    }

    private static IEnumerable<string> Totals(ZipArchive archive, long length, ArchiveLimits limits)
    {
        // Sums of longs that came from outside: a decimal cannot run over.
        var total = archive.Entries.Sum(e => (decimal)e.Length);
        if (total > limits.TotalBytes)
        {
            yield return ArchiveErrors.FilesTooLong((long)Math.Min(total, long.MaxValue), limits.TotalBytes);
        }

        if (archive.Entries.Sum(e => (decimal)e.CompressedLength) > length)
        {
            yield return ArchiveErrors.Overlaps();
        }
    }
}
