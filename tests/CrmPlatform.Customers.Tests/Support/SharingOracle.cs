namespace CrmPlatform.Customers.Tests.Support;

/// <summary>Says in the simplest way who may use whose records. It shares nothing with the code that it judges.</summary>
internal sealed class SharingOracle
{
    public Dictionary<string, string?> Parents { get; } = [];

    public HashSet<(string Team, string User)> Members { get; } = [];

    /// <summary>What each role may: NONE, OWN, TEAM or TENANT.</summary>
    public Dictionary<(string Role, string Verb), string> Grants { get; } = [];

    public bool MayUse(string user, IEnumerable<string> roles, string verb, string? owner) => roles.Any(r => Grants.GetValueOrDefault((r, verb), "NONE") switch
    {
        "TENANT" => true,
        "TEAM" => owner == user || (owner is not null && Members.Any(m => m.User == owner && IsInOrAbove(user, m.Team))),
        "OWN" => owner == user,
        _ => false,
    });

    public bool IsBelow(string? team, string top) => team is not null && (team == top || IsBelow(Parents[team], top));

    private bool IsInOrAbove(string user, string? team) => team is not null && (Members.Contains((team, user)) || IsInOrAbove(user, Parents[team]));
}
