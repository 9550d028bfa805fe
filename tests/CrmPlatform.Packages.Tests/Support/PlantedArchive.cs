using System.IO.Compression;
using System.Text;
using CrmPlatform.Packages.Archives;

namespace CrmPlatform.Packages.Tests.Support;

/// <summary>A good package into which a test plants something bad.</summary>
internal sealed class PlantedArchive
{
    private readonly List<(string Name, byte[] Content, int Attributes)> _files = [];

    private PlantedArchive()
    {
    }

    /// <summary>The package of a module that does everything right.</summary>
    public static PlantedArchive Good()
    {
        var planted = new PlantedArchive();
        using var archive = ZipFile.OpenRead(Built.Package("test.good-neighbour.1.2.0"));
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using var source = entry.Open();
            source.CopyTo(content);
            planted.Add(entry.FullName, content.ToArray());
        }

        return planted;
    }

    public PlantedArchive Add(string name, byte[] content) => Add(name, content, 0);

    public PlantedArchive Add(string name, byte[] content, int attributes)
    {
        _files.Add((name, content, attributes));
        return this;
    }

    public PlantedArchive Without(string name)
    {
        Assert.NotEqual(0, _files.RemoveAll(f => f.Name == name));
        return this;
    }

    /// <summary>Replaces a text in a file.</summary>
    public PlantedArchive Edit(string name, string from, string to)
    {
        var file = Assert.Single(_files, f => f.Name == name);
        var text = Encoding.UTF8.GetString(file.Content);
        Assert.Contains(from, text, StringComparison.Ordinal);
        _files.Remove(file);
        return Add(name, Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)));
    }

    public byte[] Write()
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content, attributes) in _files)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                entry.ExternalAttributes = attributes;
                using var target = entry.Open();
                target.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The reasons for which the package is refused; empty when it is not.</summary>
    public IReadOnlyList<string> Problems() => ProblemsOf(Write());

    public static IReadOnlyList<string> ProblemsOf(byte[] package) => ProblemsOf(package, new ArchiveLimits());

    public static IReadOnlyList<string> ProblemsOf(byte[] package, ArchiveLimits limits)
    {
        try
        {
            PackageArchive.Open(new MemoryStream(package), "planted.nupkg", limits).Dispose();
            return [];
        }
        catch (PackageException exception)
        {
            return exception.Problems;
        }
    }
}
