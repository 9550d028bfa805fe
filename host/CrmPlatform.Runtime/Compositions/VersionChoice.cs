using CrmPlatform.Runtime.Loading;
using NuGet.Versioning;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Chooses a version of each module so that all accept each other, of each the first that can be.</summary>
/// <remarks>
/// Backtracking that goes back to a module that stands in the way, not to the one before: modules that have nothing to
/// do with each other do not multiply. It remembers which modules it had to go back over; these cannot go together.
/// </remarks>
internal sealed class VersionChoice
{
    private readonly IReadOnlyList<FoundModule[]> _candidates;
    private readonly int[] _chosen;
    private readonly SortedSet<int>[] _inTheWay;
    private readonly SortedSet<int>[] _goneBackOver;

    private VersionChoice(IReadOnlyList<FoundModule[]> candidates)
    {
        (_candidates, _chosen) = (candidates, new int[candidates.Count]);
        (_inTheWay, _goneBackOver) = ([.. candidates.Select(_ => new SortedSet<int>())], [.. candidates.Select(_ => new SortedSet<int>())]);
    }

    /// <summary>Chooses.</summary>
    /// <param name="candidates">The versions of each module, those to be preferred first.</param>
    /// <param name="odds">When nothing can be chosen: modules that cannot go together, while any of them could be left out to correct that.</param>
    public static IReadOnlyList<FoundModule>? Find(IReadOnlyList<FoundModule[]> candidates, out IReadOnlyList<FoundModule[]> odds)
    {
        var chosen = new VersionChoice(candidates).Find(out var first);
        odds = chosen is null ? Fewest(first) : [];
        return chosen;
    }

    // Leaving one away at a time: what still does not go together without it needs no mention of it.
    private static IReadOnlyList<FoundModule[]> Fewest(IReadOnlyList<FoundModule[]> odds)
    {
        for (var i = 0; i < odds.Count;)
        {
            if (new VersionChoice([.. odds.Where((_, at) => at != i)]).Find(out var fewer) is null)
            {
                odds = fewer;
                i = 0;
            }
            else
            {
                i++;
            }
        }

        return odds;
    }

    private IReadOnlyList<FoundModule>? Find(out IReadOnlyList<FoundModule[]> odds)
    {
        odds = [];
        for (var at = 0; at < _candidates.Count;)
        {
            if (Advance(at))
            {
                at++;
                Begin(at);
            }
            else if (_inTheWay[at].Count == 0)
            {
                odds = [.. _goneBackOver[at].Append(at).Order().Select(i => _candidates[i])];
                return null;
            }
            else
            {
                at = GoBack(at);
            }
        }

        return [.. _candidates.Select((versions, i) => versions[_chosen[i]])];
    }

    private void Begin(int at)
    {
        if (at < _candidates.Count)
        {
            _chosen[at] = 0;
            _inTheWay[at].Clear();
            _goneBackOver[at].Clear();
        }
    }

    private bool Advance(int at)
    {
        for (; _chosen[at] < _candidates[at].Length; _chosen[at]++)
        {
            var module = _candidates[at][_chosen[at]];
            var other = Enumerable.Range(0, at).FirstOrDefault(i => !Accept(module, _candidates[i][_chosen[i]]), -1);
            if (other < 0)
            {
                return true;
            }

            _inTheWay[at].Add(other);
        }

        return false;
    }

    private int GoBack(int from)
    {
        var to = _inTheWay[from].Max;
        _inTheWay[to].UnionWith(_inTheWay[from].Where(i => i != to));
        _goneBackOver[to].UnionWith(_goneBackOver[from]);
        _goneBackOver[to].Add(from);
        _chosen[to]++;
        return to;
    }

    private static bool Accept(FoundModule one, FoundModule other) => Accepts(one, other) && Accepts(other, one);

    // An optional module that is there must be in range as well.
    private static bool Accepts(FoundModule module, FoundModule other) =>
        module.Manifest.Dependencies.All(d => d.Id != other.Id || VersionRange.Parse(d.Range).Satisfies(other.Version))
        && (module.Manifest.Conflicts ?? []).All(c => c.Id != other.Id || !VersionRange.Parse(c.Range).Satisfies(other.Version));
}
