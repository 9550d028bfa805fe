using System.Reflection.Metadata;
using CrmPlatform.Packages.Metadata;

namespace CrmPlatform.Packages.Verification;

/// <summary>Writes members as C# authors know them.</summary>
internal static class MemberNames
{
    /// <summary><c>CrmPlatform.Sdk.Entity.MustHaveVersion(Int32)</c>, <c>….Money..ctor(Decimal, String)</c>.</summary>
    public static string Describe(MetadataReader reader, string type, MemberReference member)
    {
        var name = $"{type}.{reader.GetString(member.Name)}";
        return member.GetKind() == MemberReferenceKind.Field ? name : $"{name}({string.Join(", ", member.DecodeMethodSignature(TypeNames.Instance, null).ParameterTypes.Select(Short))})";
    }

    private static string Short(string type) => type.StartsWith("System.", StringComparison.Ordinal) && type.IndexOf('.', 7) < 0 ? type[7..] : type;
}
