using CrmPlatform.Packages;
using CrmPlatform.Runtime.Loading;
using NuGet.Versioning;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Chooses a version of each module that a tenant wants: the one that it has, else the newest that fit each other.</summary>
/// <param name="installed">The versions that may be used.</param>
/// <param name="refused">The versions that may not, with reasons.</param>
internal sealed class CompositionPlanner(IReadOnlyList<FoundModule> installed, IReadOnlyList<ModuleRefusal> refused)
{
    /// <summary>Makes a plan. The same modules always give the same plan.</summary>
    /// <param name="wanted">The modules that the tenant enabled.</param>
    /// <param name="failed">Modules that cannot serve this tenant: id and reason.</param>
    public CompositionPlan Plan(IEnumerable<WantedModule> wanted, IReadOnlyDictionary<string, string> failed)
    {
        var leftOut = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var candidates = new SortedDictionary<string, FoundModule[]>(StringComparer.Ordinal);
        foreach (var (id, version) in wanted.DistinctBy(w => w.Id, StringComparer.Ordinal))
        {
            var versions = Versions(id, version);
            if (failed.TryGetValue(id, out var failure))
            {
                leftOut[id] = failure;
            }
            else if (versions.Length == 0)
            {
                leftOut[id] = Absence(id, version);
            }
            else
            {
                candidates[id] = versions;
            }
        }

        while (true)
        {
            LeaveOutDependents(candidates, leftOut);
            var chosen = Choose([.. candidates.Values], 0, []);
            if (chosen is not null)
            {
                return new CompositionPlan(InOrder(chosen), leftOut);
            }

            // No versions fit each other: give up the last one that requires something, and try again.
            var victim = candidates.Keys.Last(id => candidates[id].Any(m => m.Manifest.Dependencies.Count > 0));
            leftOut[victim] = CompositionErrors.NoVersionFits(victim, candidates.Values.SelectMany(v => v));
            candidates.Remove(victim);
        }
    }

    // A tenant stays on its version until it is upgraded; only a version that is gone is replaced.
    private FoundModule[] Versions(string id, NuGetVersion? pinned)
    {
        var there = installed.Where(m => m.Id == id).OrderByDescending(m => m.Version).ToArray();
        if (pinned is null)
        {
            return there;
        }

        return Array.Find(there, m => m.Version == pinned) is { } same ? [same]
            : RefusalOf(id, pinned) is not null ? []
            : there;
    }

    private ModuleRefusal? RefusalOf(string id, NuGetVersion? version) =>
        refused.LastOrDefault(r => r.Module == id && (version is null || r.Version == version.ToNormalizedString()));

    private string Absence(string id, NuGetVersion? version) => RefusalOf(id, version) is { } refusal
        ? CompositionErrors.IsRefused(id, refusal.Reason)
        : CompositionErrors.NotInstalled(id);

    private static void LeaveOutDependents(SortedDictionary<string, FoundModule[]> candidates, SortedDictionary<string, string> leftOut)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (id, versions) in candidates.ToArray())
            {
                var required = versions.SelectMany(Required).Select(d => d.Id).FirstOrDefault(d => !candidates.ContainsKey(d));
                if (required is not null)
                {
                    leftOut[id] = CompositionErrors.RequiredIsLeftOut(id, required);
                    changed = candidates.Remove(id);
                }
            }
        }
    }

    private static List<FoundModule>? Choose(FoundModule[][] candidates, int index, List<FoundModule> chosen)
    {
        if (index == candidates.Length)
        {
            return chosen;
        }

        foreach (var module in candidates[index].Where(m => chosen.TrueForAll(c => Fit(m, c) && Fit(c, m))))
        {
            if (Choose(candidates, index + 1, [.. chosen, module]) is { } whole)
            {
                return whole;
            }
        }

        return null;
    }

    // An optional module that is there must be in range as well.
    private static bool Fit(FoundModule module, FoundModule other) => module.Manifest.Dependencies
        .Where(d => d.Id == other.Id)
        .All(d => VersionRange.Parse(d.Range).Satisfies(other.Version));

    private static List<FoundModule> InOrder(List<FoundModule> modules)
    {
        var ordered = new List<FoundModule>(modules.Count);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var module in modules)
        {
            Visit(module);
        }

        return ordered;

        void Visit(FoundModule module)
        {
            if (!visited.Add(module.Id))
            {
                return;
            }

            foreach (var before in module.Manifest.Dependencies.OrderBy(d => d.Optional).ThenBy(d => d.Id, StringComparer.Ordinal))
            {
                if (modules.Find(m => m.Id == before.Id) is { } other)
                {
                    Visit(other);
                }
            }

            ordered.Add(module);
        }
    }

    private static IEnumerable<ManifestDependency> Required(FoundModule module) =>
        module.Manifest.Dependencies.Where(d => !d.Optional);
}
