using System.IO.Compression;

namespace CrmPlatform.ModulePack;

/// <summary>Rewrites a package so that equal content gives equal bytes: a package is named by its hash.</summary>
internal static class PackageSeal
{
    private const string First = "module/crm-module.json";
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Puts the manifest first and the others in order, all with one date.</summary>
    public static void Apply(string path)
    {
        var bytes = new MemoryStream();
        using (var source = ZipFile.OpenRead(path))
        using (var target = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(e => e.FullName != First).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
                copy.LastWriteTime = Stamp;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        File.WriteAllBytes(path, bytes.ToArray());
    }
}
