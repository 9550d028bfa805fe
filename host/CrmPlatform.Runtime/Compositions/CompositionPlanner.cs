using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Chooses a version of each module that a tenant wants: the one that it has, else the newest that fit each other.</summary>
/// <param name="installed">The versions that may be used.</param>
/// <param name="refused">The versions that may not, with reasons.</param>
/// <param name="requireLock">Whether nothing but the content that the tenant is locked to serves.</param>
internal sealed class CompositionPlanner(IReadOnlyList<FoundModule> installed, IReadOnlyList<ModuleRefusal> refused, bool requireLock)
{
    private readonly LockedVersions _versions = new(installed, refused, requireLock);

    /// <summary>Makes a plan. The same modules always give the same plan.</summary>
    /// <param name="wanted">The modules that the tenant enabled.</param>
    /// <param name="failed">Modules that cannot serve this tenant: id and reason.</param>
    public CompositionPlan Plan(IEnumerable<WantedModule> wanted, IReadOnlyDictionary<string, string> failed)
    {
        var leftOut = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var candidates = new SortedDictionary<string, FoundModule[]>(StringComparer.Ordinal);
        var notes = new Dictionary<string, Func<FoundModule, LockNote>>(StringComparer.Ordinal);
        var pinned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var module in wanted.DistinctBy(w => w.Id, StringComparer.Ordinal))
        {
            var found = _versions.Of(module);
            if ((failed.GetValueOrDefault(module.Id) ?? found.LeftOut) is { } reason)
            {
                leftOut[module.Id] = reason;
                continue;
            }

            candidates[module.Id] = found.Versions;
            if (module.Version is not null)
            {
                pinned.Add(module.Id);
            }

            if (found.Note is { } note)
            {
                notes[module.Id] = note;
            }
        }

        while (true)
        {
            LeaveOutDependents(candidates, leftOut);
            if (VersionChoice.Find([.. candidates.Values], out var odds) is { } chosen)
            {
                return new CompositionPlan(InOrder(chosen), leftOut)
                {
                    Notes = chosen.Where(m => notes.ContainsKey(m.Id)).ToDictionary(m => m.Id, m => notes[m.Id](m), StringComparer.Ordinal),
                };
            }

            // Some modules are at odds: give up the one that costs least, and try again.
            var atOdds = odds.Select(o => o[0].Id).ToList();
            var victim = atOdds
                .OrderBy(id => Cost(id, candidates))
                .ThenBy(pinned.Contains)
                .ThenByDescending(id => candidates[id].Max(m => Objection(m, atOdds)))
                .ThenByDescending(id => id, StringComparer.Ordinal)
                .First();
            leftOut[victim] = CompositionErrors.NoVersionFits(victim, odds.SelectMany(o => o));
            candidates.Remove(victim);
        }
    }

    // How many modules the tenant loses without one: itself and whatever needs it.
    private static int Cost(string id, SortedDictionary<string, FoundModule[]> candidates)
    {
        var rest = new SortedDictionary<string, FoundModule[]>(candidates, StringComparer.Ordinal);
        rest.Remove(id);
        LeaveOutDependents(rest, []);
        return candidates.Count - rest.Count;
    }

    // Whoever says that it conflicts, or demands a version, is rather left out than the one of whom it is said.
    private static int Objection(FoundModule module, List<string> others) =>
        module.Manifest.Conflicts?.Any(c => others.Contains(c.Id)) == true ? 2
        : module.Manifest.Dependencies.Any(d => others.Contains(d.Id)) ? 1
        : 0;

    // A version whose required module is not to be had is none; a module without any version is left out.
    private static void LeaveOutDependents(SortedDictionary<string, FoundModule[]> candidates, SortedDictionary<string, string> leftOut)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (id, versions) in candidates.ToArray())
            {
                var possible = Array.FindAll(versions, v => Lack(v, candidates) is null);
                if (possible.Length == 0)
                {
                    leftOut[id] = CompositionErrors.RequiredIsLeftOut(id, Lack(versions[0], candidates)!);
                    changed = candidates.Remove(id);
                }
                else
                {
                    candidates[id] = possible;
                }
            }
        }
    }

    private static string? Lack(FoundModule module, SortedDictionary<string, FoundModule[]> candidates) =>
        module.Manifest.Dependencies.FirstOrDefault(d => !d.Optional && !candidates.ContainsKey(d.Id))?.Id;

    private static List<FoundModule> InOrder(IReadOnlyList<FoundModule> modules)
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
                if (modules.FirstOrDefault(m => m.Id == before.Id) is { } other)
                {
                    Visit(other);
                }
            }

            ordered.Add(module);
        }
    }
}
