using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CrmPlatform.Architecture.Tests.Support.Metadata;

/// <summary>A project's assembly, read as data and never loaded.</summary>
internal sealed record CompiledProject(string AssemblyName, IReadOnlyList<string> References, IReadOnlyList<CompiledType> Types)
{
    private static readonly ConcurrentDictionary<string, CompiledProject> Read = new();

    /// <summary>The project's assembly as it was built for these tests.</summary>
    public static CompiledProject Of(Project project) =>
        Read.GetOrAdd(Path.Combine(AppContext.BaseDirectory, $"{project.AssemblyName}.dll"), Open);

    private static CompiledProject Open(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        using var symbolFile = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(path, ".pdb")));
        var reader = file.GetMetadataReader();
        var files = new SourceFiles(symbolFile.GetMetadataReader());
        var uses = new TypeUses(reader, file);

        var types = new Dictionary<TypeDefinitionHandle, CompiledType>();
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            var outer = handle;
            while (reader.GetTypeDefinition(outer).GetDeclaringType() is { IsNil: false } declaring)
            {
                outer = declaring;
            }

            // An outermost type stands before the types inside it.
            if (outer == handle && files.Of(handle, type) is { } source)
            {
                types.Add(handle, new CompiledType(
                    reader.GetString(type.Namespace), reader.GetString(type.Name), Path.GetRelativePath(House.Root, source).Replace('\\', '/'), new HashSet<UsedType>()));
            }

            if (types.TryGetValue(outer, out var compiled))
            {
                ((HashSet<UsedType>)compiled.Uses).UnionWith(uses.Of(type));
            }
        }

        return new CompiledProject(
            reader.GetString(reader.GetAssemblyDefinition().Name),
            [.. reader.AssemblyReferences.Select(r => reader.GetString(reader.GetAssemblyReference(r).Name))],
            [.. types.Values]);
    }
}
