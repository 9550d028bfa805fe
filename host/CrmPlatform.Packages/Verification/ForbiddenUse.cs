using System.Reflection.Metadata;
using CrmPlatform.Packages.Metadata;

namespace CrmPlatform.Packages.Verification;

/// <summary>Finds the forbidden members that an assembly uses.</summary>
internal static class ForbiddenUse
{
    public static IEnumerable<string> Problems(AssemblySurface assembly, Func<MemberUses> uses, IReadOnlyList<ForbiddenApi> forbidden)
    {
        var reader = assembly.Reader;
        var told = new HashSet<ForbiddenApi>();
        foreach (var handle in reader.MemberReferences)
        {
            var member = reader.GetMemberReference(handle);
            var type = TypeNames.Of(reader, member.Parent).Split('<')[0];
            var name = reader.GetString(member.Name);
            if (forbidden.FirstOrDefault(a => a.Matches(type, name)) is { } api && told.Add(api))
            {
                yield return VerificationErrors.Forbidden(assembly.Name, uses().Of(handle), $"{type}.{name}", api);
            }
        }
    }
}
