using System.Xml;
using System.Xml.Linq;

namespace CrmPlatform.Packages.Archives;

/// <summary>What the feed is told of a package: its <c>.nuspec</c>.</summary>
internal static class PackageDescription
{
    /// <summary>The package type that marks a module.</summary>
    public const string ModuleType = "CrmPlatformModule";

    /// <summary>How the description differs from the manifest.</summary>
    public static IEnumerable<string> Problems(byte[] nuspec, ModuleManifest manifest)
    {
        XElement metadata;
        try
        {
            // Document types stay forbidden, as they are by default: they read files and expand without end.
            using var reader = XmlReader.Create(new MemoryStream(nuspec));
            metadata = Child(XDocument.Load(reader).Root!, "metadata") ?? throw new XmlException("it has no 'metadata'");
        }
        catch (XmlException exception)
        {
            return [ArchiveErrors.BadDescription(exception.Message.TrimEnd('.'))];
        }

        return Differences(metadata, manifest);
    }

    private static IEnumerable<string> Differences(XElement metadata, ModuleManifest manifest)
    {
        if (Child(metadata, "id")?.Value is var id && !string.Equals(id, manifest.Id, StringComparison.Ordinal))
        {
            yield return ArchiveErrors.BadDescription($"its id is '{id}', the module's is '{manifest.Id}'");
        }

        if (Child(metadata, "version")?.Value is var version && !string.Equals(version, manifest.Version, StringComparison.Ordinal))
        {
            yield return ArchiveErrors.BadDescription($"its version is '{version}', the module's is '{manifest.Version}'");
        }

        var types = Child(metadata, "packageTypes")?.Elements().Select(e => (string?)e.Attribute("name")) ?? [];
        if (!types.SequenceEqual([ModuleType]))
        {
            yield return ArchiveErrors.BadDescription($"its package type is not '{ModuleType}'");
        }
    }

    // The namespace names the format's age; the members have been the same ever since.
    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(e => e.Name.LocalName == name);
}
