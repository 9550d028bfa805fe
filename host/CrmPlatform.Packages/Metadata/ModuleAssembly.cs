using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CrmPlatform.Packages.Metadata;

/// <summary>An assembly's metadata, read without loading the assembly.</summary>
internal sealed class ModuleAssembly : IDisposable
{
    public const string MigrationAttribute = "Microsoft.EntityFrameworkCore.Migrations.MigrationAttribute";

    private readonly PEReader _file;

    private ModuleAssembly(string path, PEReader file)
    {
        _file = file;
        FileName = Path.GetFileName(path);
        Reader = file.GetMetadataReader();
        Types = [.. Reader.TypeDefinitions.Select(Reader.GetTypeDefinition)];
    }

    public string FileName { get; }

    public MetadataReader Reader { get; }

    public IReadOnlyList<TypeDefinition> Types { get; }

    public static ModuleAssembly Open(string path)
    {
        try
        {
            return Read(path, File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw PackErrors.IsNotAnAssembly(path, exception);
        }
    }

    public static ModuleAssembly Read(string path, byte[] image)
    {
        try
        {
            return new ModuleAssembly(path, new PEReader(new MemoryStream(image)));
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException)
        {
            throw PackErrors.IsNotAnAssembly(path, exception);
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>The attributes of the assembly itself.</summary>
    public IEnumerable<AttributeUse> Attributes() => Attributes(Reader.GetAssemblyDefinition().GetCustomAttributes());

    /// <summary>The attributes behind handles. Only attributes of the SDK, of migrations and the assembly's own texts are decoded.</summary>
    public IEnumerable<AttributeUse> Attributes(CustomAttributeHandleCollection handles)
    {
        foreach (var handle in handles)
        {
            var attribute = Reader.GetCustomAttribute(handle);
            var type = TypeName(attribute.Constructor);
            if (type.StartsWith("CrmPlatform.Sdk.", StringComparison.Ordinal) || type.StartsWith("System.Reflection.Assembly", StringComparison.Ordinal) || type == MigrationAttribute)
            {
                yield return new AttributeUse(type, attribute.DecodeValue(TypeNames.Instance));
            }
        }
    }

    /// <summary>The public static methods that the type itself declares.</summary>
    public IEnumerable<MethodDefinition> PublicStaticMethods(TypeDefinition type) =>
        type.GetMethods().Select(Reader.GetMethodDefinition).Where(m =>
            (m.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public && (m.Attributes & MethodAttributes.Static) != 0);

    /// <summary>The concrete classes that derive from a type, directly or by other classes of the assembly.</summary>
    public IReadOnlyList<string> ClassesDerivedFrom(string baseType) =>
        [.. Types.Where(t => (t.Attributes & TypeAttributes.Abstract) == 0 && Derives(t, baseType)).Select(FullName).Order(StringComparer.Ordinal)];

    private bool Derives(TypeDefinition type, string baseType)
    {
        var parent = type.BaseType;
        while (!parent.IsNil)
        {
            if (TypeNames.Of(Reader, parent) == baseType)
            {
                return true;
            }

            if (parent.Kind != HandleKind.TypeDefinition)
            {
                return false;
            }

            parent = Reader.GetTypeDefinition((TypeDefinitionHandle)parent).BaseType;
        }

        return false;
    }

    private string FullName(TypeDefinition type) =>
        type.GetDeclaringType() is { IsNil: false } outer
            ? $"{FullName(Reader.GetTypeDefinition(outer))}+{Reader.GetString(type.Name)}"
            : $"{Reader.GetString(type.Namespace)}.{Reader.GetString(type.Name)}".TrimStart('.');

    private string TypeName(EntityHandle constructor) => constructor.Kind == HandleKind.MemberReference
        ? TypeNames.Of(Reader, Reader.GetMemberReference((MemberReferenceHandle)constructor).Parent)
        : TypeNames.Of(Reader, Reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType());
}
