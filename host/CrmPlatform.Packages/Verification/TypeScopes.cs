using System.Reflection.Metadata;
using CrmPlatform.Packages.Metadata;

namespace CrmPlatform.Packages.Verification;

/// <summary>From which assemblies an assembly takes the types that it names.</summary>
internal static class TypeScopes
{
    /// <summary>The assembly of each type that is referenced, by the type's full name.</summary>
    public static Dictionary<string, string> Of(MetadataReader reader)
    {
        var scopes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var handle in reader.TypeReferences)
        {
            if (AssemblyOf(reader, handle) is { } assembly)
            {
                scopes[TypeNames.Of(reader, handle)] = assembly;
            }
        }

        return scopes;
    }

    private static string? AssemblyOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        while (scope.Kind == HandleKind.TypeReference)
        {
            scope = reader.GetTypeReference((TypeReferenceHandle)scope).ResolutionScope;
        }

        return scope.Kind == HandleKind.AssemblyReference ? reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) : null;
    }
}
