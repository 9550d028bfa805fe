using System.Reflection;
using System.Reflection.Metadata;

namespace CrmPlatform.Packages.Verification;

/// <summary>A type and the assembly that defines it.</summary>
internal sealed record DefinedType(AssemblySurface Assembly, TypeDefinitionHandle Handle, string Name)
{
    public TypeDefinition Definition => Assembly.Reader.GetTypeDefinition(Handle);

    /// <summary>Whether everybody may name the type.</summary>
    public bool IsPublic
    {
        get
        {
            var type = Definition;
            while ((type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem)
            {
                type = Assembly.Reader.GetTypeDefinition(type.GetDeclaringType());
            }

            return (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public;
        }
    }
}
