using System.Xml.Linq;

namespace CrmPlatform.Architecture.Tests.Support;

/// <summary>A project as its file describes it.</summary>
internal sealed record Project(string Name, string Path, string AssemblyName, IReadOnlyList<string> References, IReadOnlyList<string[]> FolderOrder)
{
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The path of the project's folder below the repository's root, with slashes.</summary>
    public string Place => System.IO.Path.GetRelativePath(House.Root, Folder).Replace('\\', '/');

    public static Project Read(string path)
    {
        var xml = XDocument.Load(path);
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        return new Project(
            name,
            path,
            Property(xml, "AssemblyName") ?? name,
            [.. xml.Descendants("ProjectReference").Where(IsReference).Select(r => ProjectName((string)r.Attribute("Include")!))],
            ReadOrder(Property(xml, "FolderOrder")));
    }

    private static bool IsReference(XElement reference) =>
        !string.Equals((string?)reference.Attribute("ReferenceOutputAssembly"), "false", StringComparison.OrdinalIgnoreCase);

    private static string? Property(XDocument xml, string name) => xml.Descendants(name).Select(e => e.Value.Trim()).FirstOrDefault();

    private static string ProjectName(string include) => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/'));

    // "Transport; Execution; Inference|Validation; Language": a folder uses those after it; a bar joins folders of one level.
    private static IReadOnlyList<string[]> ReadOrder(string? order) =>
        [.. (order ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(level => level.Split('|', StringSplitOptions.TrimEntries))];
}
