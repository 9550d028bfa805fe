using System.Reflection;
using System.Reflection.Metadata;
using CrmPlatform.Packages.Metadata;

namespace CrmPlatform.Packages.Verification;

/// <summary>Looks for a member in a type and the classes that it derives from.</summary>
internal static class MemberLookup
{
    /// <summary>Whether the member is there and may be used from another assembly. A base class that cannot be read may have it.</summary>
    public static bool Has(ReferenceSet references, DefinedType type, MetadataReader reader, MemberReference member)
    {
        var name = reader.GetString(member.Name);
        for (DefinedType? at = type; at is not null;)
        {
            if (member.GetKind() == MemberReferenceKind.Field ? HasField(at, name, member) : HasMethod(at, name, member))
            {
                return true;
            }

            if (BaseOf(at) is not { } parent)
            {
                return false;
            }

            if (!references.Has(parent.Assembly))
            {
                return true;
            }

            at = references.Find(parent.Assembly, parent.Type);
        }

        return false;
    }

    private static bool HasMethod(DefinedType type, string name, MemberReference member)
    {
        var wanted = member.DecodeMethodSignature(TypeNames.Instance, null);
        var reader = type.Assembly.Reader;
        return type.Definition.GetMethods().Select(reader.GetMethodDefinition).Any(m =>
            reader.StringComparer.Equals(m.Name, name)
            && IsUsable((MethodAttributes)(m.Attributes & MethodAttributes.MemberAccessMask))
            && Same(wanted, m.DecodeSignature(TypeNames.Instance, null)));
    }

    private static bool HasField(DefinedType type, string name, MemberReference member)
    {
        var wanted = member.DecodeFieldSignature(TypeNames.Instance, null);
        var reader = type.Assembly.Reader;
        return type.Definition.GetFields().Select(reader.GetFieldDefinition).Any(f =>
            reader.StringComparer.Equals(f.Name, name)
            && (f.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem
            && f.DecodeSignature(TypeNames.Instance, null) == wanted);
    }

    private static bool IsUsable(MethodAttributes access) =>
        access is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool Same(MethodSignature<string> left, MethodSignature<string> right) =>
        left.ReturnType == right.ReturnType
        && left.GenericParameterCount == right.GenericParameterCount
        && left.Header.IsInstance == right.Header.IsInstance
        && left.ParameterTypes.SequenceEqual(right.ParameterTypes, StringComparer.Ordinal);

    private static (string Assembly, string Type)? BaseOf(DefinedType type)
    {
        var reader = type.Assembly.Reader;
        var parent = type.Definition.BaseType;
        if (parent.IsNil)
        {
            return null;
        }

        var name = TypeNames.Of(reader, parent).Split('<')[0];
        return type.Assembly.Find(name) is not null ? (type.Assembly.Name, name) : TypeScopes.Of(reader).TryGetValue(name, out var assembly) ? (assembly, name) : null;
    }
}
