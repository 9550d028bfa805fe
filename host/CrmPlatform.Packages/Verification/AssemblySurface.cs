using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CrmPlatform.Packages.Metadata;

namespace CrmPlatform.Packages.Verification;

/// <summary>The types of one assembly, read without loading it.</summary>
internal sealed class AssemblySurface : IDisposable
{
    private readonly Dictionary<string, TypeDefinitionHandle> _types;
    private readonly Dictionary<string, string> _forwards;

    public AssemblySurface(byte[] image)
    {
        File = new PEReader(new MemoryStream(image));
        Reader = File.GetMetadataReader();
        Name = Reader.GetString(Reader.GetAssemblyDefinition().Name);
        _types = Reader.TypeDefinitions.ToDictionary(h => TypeNames.Of(Reader, h), h => h, StringComparer.Ordinal);
        _forwards = Reader.ExportedTypes.Select(Reader.GetExportedType)
            .Where(t => t.Implementation.Kind == HandleKind.AssemblyReference)
            .ToDictionary(FullName, AssemblyOf, StringComparer.Ordinal);
    }

    public PEReader File { get; }

    public MetadataReader Reader { get; }

    public string Name { get; }

    /// <summary>Whether a file holds code of .NET; a native library does not.</summary>
    public static bool IsManaged(byte[] image)
    {
        using var file = new PEReader(new MemoryStream(image));
        return file.HasMetadata;
    }

    public TypeDefinitionHandle? Find(string type) => _types.TryGetValue(type, out var found) ? found : null;

    /// <summary>The assembly to which a type moved; null when it did not move. Nested types move with the outermost.</summary>
    public string? ForwardOf(string type) => _forwards.GetValueOrDefault(type.Split('+')[0]);

    public void Dispose() => File.Dispose();

    private string FullName(ExportedType type) =>
        Reader.GetString(type.Namespace) is { Length: > 0 } ns ? $"{ns}.{Reader.GetString(type.Name)}" : Reader.GetString(type.Name);

    private string AssemblyOf(ExportedType type) =>
        Reader.GetString(Reader.GetAssemblyReference((AssemblyReferenceHandle)type.Implementation).Name);
}
