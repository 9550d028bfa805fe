using System.Security.Cryptography;

namespace CrmPlatform.Runtime.Packages;

/// <summary>The files of an installed package with their hashes, in the form that <c>sha256sum</c> reads.</summary>
internal static class InstalledFiles
{
    /// <summary>The list's name.</summary>
    public const string FileName = "files.sha256";

    /// <summary>Writes the list of all files below a folder.</summary>
    public static void Write(string folder)
    {
        using var file = new FileStream(Path.Combine(folder, FileName), FileMode.CreateNew, FileAccess.Write);
        using var writer = new StreamWriter(file) { NewLine = "\n" };
        foreach (var path in Below(folder))
        {
            writer.WriteLine($"{Hash(folder, path)}  {path}");
        }

        writer.Flush();
        file.Flush(flushToDisk: true);
    }

    /// <summary>The files that differ from the list.</summary>
    public static IReadOnlyList<string> Changed(string folder)
    {
        var listed = File.ReadLines(Path.Combine(folder, FileName)).ToDictionary(l => l[66..], l => l[..64], StringComparer.Ordinal);
        var there = Below(folder).ToHashSet(StringComparer.Ordinal);
        return [.. listed.Keys.Union(there).Where(p => !there.Contains(p) || !listed.TryGetValue(p, out var hash) || hash != Hash(folder, p)).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Below(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
        .Where(p => p != FileName)
        .Order(StringComparer.Ordinal);

    private static string Hash(string folder, string path)
    {
        using var file = File.OpenRead(Path.Combine(folder, path));
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
