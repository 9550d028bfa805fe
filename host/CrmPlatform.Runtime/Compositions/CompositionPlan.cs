using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Which versions of the wanted modules go together, each after what it requires, and what is left out.</summary>
/// <param name="Modules">The module versions, each after the ones that it requires.</param>
/// <param name="LeftOut">The wanted modules that are left out: id and reason.</param>
internal sealed record CompositionPlan(IReadOnlyList<LoadedModule> Modules, IReadOnlyDictionary<string, string> LeftOut)
{
    /// <summary>Names the set: two tenants with the same key share a composition.</summary>
    public string Key => KeyOf(Modules);

    public static string KeyOf(IEnumerable<LoadedModule> modules) =>
        string.Join(',', modules.Select(m => $"{m.Id}@{m.Version.ToNormalizedString()}").Order(StringComparer.Ordinal));
}
