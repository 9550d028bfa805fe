namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>A tenant's teams: a tree of named sets of users.</summary>
internal sealed class Teams(IEnumerable<(string Name, string? Parent)> teams, IEnumerable<(string Team, string User)> members)
{
    private readonly Dictionary<string, string?> _parents = teams.ToDictionary(t => t.Name, t => t.Parent, StringComparer.Ordinal);
    private readonly List<(string Team, string User)> _members = [.. members];

    /// <summary>The teams that a user is in.</summary>
    public IEnumerable<string> Of(string user) => _members.Where(m => m.User == user).Select(m => m.Team);

    /// <summary>The users in a user's teams and in all teams below them, each once.</summary>
    public IReadOnlyList<string> Below(string user)
    {
        var mine = Of(user).ToHashSet(StringComparer.Ordinal);
        return mine.Count == 0 ? [] : [.. _members.Where(m => Above(m.Team).Any(mine.Contains)).Select(m => m.User).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>A user's teams and all teams below them, each once.</summary>
    public IReadOnlyList<string> TeamsBelow(string user)
    {
        var mine = Of(user).ToHashSet(StringComparer.Ordinal);
        return mine.Count == 0 ? [] : [.. _parents.Keys.Where(t => Above(t).Any(mine.Contains)).Order(StringComparer.Ordinal)];
    }

    /// <summary>A team and the teams above it.</summary>
    public IEnumerable<string> Above(string team)
    {
        // What the tenant's database holds is no circle; if it were, it would end here.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = team; next is not null && seen.Add(next); next = _parents.GetValueOrDefault(next))
        {
            yield return next;
        }
    }
}
