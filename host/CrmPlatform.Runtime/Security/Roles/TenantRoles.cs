using System.Collections.Concurrent;
using System.Collections.Frozen;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>A tenant's roles and teams as they were at one version. It does not change.</summary>
internal sealed class TenantRoles
{
    /// <summary>The roles that every tenant has.</summary>
    public static IReadOnlyList<string> Standard { get; } = [StandardRoles.Administrator, StandardRoles.User, StandardRoles.Reader];

    /// <summary>What holds of a tenant whose roles were not read: nobody but administrators has any.</summary>
    public static readonly TenantRoles Unread = new(-1, [], [], [], []) { _isRead = false };

    private readonly FrozenSet<string> _roles;
    private readonly FrozenDictionary<(string Role, string Permission), AccessScope> _grants;
    private readonly Teams _teams;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _colleagues = new(StringComparer.Ordinal);
    private bool _isRead = true;

    public TenantRoles(
        int version,
        IEnumerable<string> roles,
        IEnumerable<(string Role, string Permission, AccessScope Scope)> grants,
        IEnumerable<(string Name, string? Parent)> teams,
        IEnumerable<(string Team, string User)> members)
    {
        Version = version;
        _roles = roles.Concat(Standard).ToFrozenSet(StringComparer.Ordinal);
        _grants = grants.ToFrozenDictionary(g => (g.Role, g.Permission), g => g.Scope);
        _teams = new Teams(teams, members);
    }

    public int Version { get; }

    public Teams Teams => _teams;

    /// <summary>Whose records a role may use with a permission.</summary>
    public AccessScope ScopeOf(string role, Permission permission) =>
        role == StandardRoles.Administrator ? AccessScope.Tenant
        : !_isRead || !_roles.Contains(role) ? AccessScope.None
        : _grants.TryGetValue((role, permission.Id), out var granted) ? granted
        : permission.DefaultRoles.Contains(role) ? AccessScope.Tenant
        : AccessScope.None;

    /// <summary>Whether the tenant itself has set what a role may do.</summary>
    public bool IsGrantOfTenant(string role, string permission) => _grants.ContainsKey((role, permission));

    /// <summary>The teams that a user is in and those below them.</summary>
    public IReadOnlyList<string> TeamsBelow(string user) => _teams.TeamsBelow(user);

    /// <summary>The users whose records a user may use with the scope of a team, the user itself first.</summary>
    public IReadOnlyList<string> ColleaguesOf(string user) => _colleagues.GetOrAdd(user, u => [u, .. _teams.Below(u).Where(c => c != u)]);
}
