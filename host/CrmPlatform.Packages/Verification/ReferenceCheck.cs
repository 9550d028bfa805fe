using System.Reflection.Metadata;
using CrmPlatform.Packages.Archives;
using CrmPlatform.Packages.Metadata;

namespace CrmPlatform.Packages.Verification;

/// <summary>Finds what an assembly uses of others and what is not there.</summary>
internal sealed class ReferenceCheck(AssemblySurface assembly, ReferenceSet references, Func<string, string> describe)
{
    private readonly MetadataReader _reader = assembly.Reader;
    private readonly Dictionary<string, string> _scopes = TypeScopes.Of(assembly.Reader);
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    public IEnumerable<string> Problems(MemberUses uses) => [.. Dependencies(), .. Types(), .. Members(uses)];

    private IEnumerable<string> Dependencies() => _reader.AssemblyReferences
        .Select(h => _reader.GetString(_reader.GetAssemblyReference(h).Name))
        .Where(name => !references.Has(name) && !SdkSurface.HandsOut(name))
        .Select(name => VerificationErrors.DependencyMissing(assembly.Name, name));

    private IEnumerable<string> Types()
    {
        foreach (var (type, from) in _scopes.OrderBy(s => s.Key, StringComparer.Ordinal).Where(s => references.Has(s.Value)))
        {
            if (references.Find(from, type) is not { IsPublic: true })
            {
                _missing.Add(type);
                yield return VerificationErrors.TypeMissing(assembly.Name, type, describe(from));
            }
        }
    }

    private IEnumerable<string> Members(MemberUses uses)
    {
        foreach (var handle in _reader.MemberReferences)
        {
            var member = _reader.GetMemberReference(handle);
            var type = TypeNames.Of(_reader, member.Parent).Split('<')[0];
            if (_scopes.TryGetValue(type, out var from) && !_missing.Contains(type) && references.Find(from, type) is { } found
                && !MemberLookup.Has(references, found, _reader, member))
            {
                yield return VerificationErrors.MemberMissing(assembly.Name, uses.Of(handle), MemberNames.Describe(_reader, type, member), describe(from));
            }
        }
    }
}
