using System.Reflection;
using System.Reflection.Metadata;
using CrmPlatform.Packages.Metadata;

namespace CrmPlatform.Packages.Verification;

/// <summary>Finds what an SDK type demands of the classes that derive from it and the assembly's classes do not have.</summary>
internal static class ImplementationCheck
{
    private const string Sdk = "CrmPlatform.Sdk";

    public static IEnumerable<string> Problems(AssemblySurface assembly, ReferenceSet references)
    {
        var reader = assembly.Reader;
        var scopes = TypeScopes.Of(reader);
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if ((type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) != 0)
            {
                continue;
            }

            // A class between may implement it: only what derives directly is sure.
            var demanding = type.GetInterfaceImplementations().Select(i => reader.GetInterfaceImplementation(i).Interface).Append(type.BaseType)
                .Where(t => !t.IsNil).Select(t => TypeNames.Of(reader, t))
                .Where(t => !t.Contains('<') && scopes.GetValueOrDefault(t) == Sdk && references.Has(Sdk));
            foreach (var demanded in demanding.Select(t => references.Find(Sdk, t)).OfType<DefinedType>().SelectMany(d => Missing(d, reader, type)))
            {
                yield return VerificationErrors.MemberNotImplemented(assembly.Name, TypeNames.Of(reader, handle), demanded);
            }
        }
    }

    private static IEnumerable<string> Missing(DefinedType demanding, MetadataReader reader, TypeDefinition type)
    {
        var own = type.GetMethods().Select(reader.GetMethodDefinition)
            .Where(m => (m.Attributes & MethodAttributes.Virtual) != 0)
            .Select(m => Signature(reader, m))
            .ToHashSet(StringComparer.Ordinal);
        var sdk = demanding.Assembly.Reader;
        return demanding.Definition.GetMethods().Select(sdk.GetMethodDefinition)
            .Where(m => (m.Attributes & MethodAttributes.Abstract) != 0 && (m.Attributes & MethodAttributes.Static) == 0)
            .Select(m => Signature(sdk, m))
            .Where(s => !own.Contains(s) && !own.Any(o => o.EndsWith($".{s}", StringComparison.Ordinal)))
            .Select(s => $"{demanding.Name}.{s}");
    }

    private static string Signature(MetadataReader reader, MethodDefinition method) =>
        $"{reader.GetString(method.Name)}({string.Join(", ", method.DecodeSignature(TypeNames.Instance, null).ParameterTypes)})";
}
