using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Which versions of the wanted modules go together, each after what it requires, and what is left out.</summary>
/// <param name="Modules">The module versions, each after the ones that it requires.</param>
/// <param name="LeftOut">The wanted modules that are left out: id and reason.</param>
internal sealed record CompositionPlan(IReadOnlyList<FoundModule> Modules, IReadOnlyDictionary<string, string> LeftOut)
{
    /// <summary>What is to be told of modules that serve in another content or version than the tenant was on: id and text.</summary>
    public IReadOnlyDictionary<string, LockNote> Notes { get; init; } = new Dictionary<string, LockNote>(StringComparer.Ordinal);

    /// <summary>Names the set: two tenants with the same key share a composition.</summary>
    public string Key => KeyOf(Modules);

    /// <summary>The set in words: ids and versions.</summary>
    public static string NameOf(IEnumerable<FoundModule> modules) =>
        string.Join(',', modules.Select(m => $"{m.Id}@{m.Version.ToNormalizedString()}").Order(StringComparer.Ordinal));

    private static string KeyOf(IEnumerable<FoundModule> modules) =>
        string.Join(',', modules.Select(m => m.Hash.Length == 0 ? $"{m.Id}@{m.Version.ToNormalizedString()}" : $"{m.Id}@{m.Version.ToNormalizedString()}#{m.Hash}").Order(StringComparer.Ordinal));
}
