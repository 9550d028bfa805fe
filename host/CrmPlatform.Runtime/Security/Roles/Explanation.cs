using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>Explains one user's access to one record.</summary>
internal sealed class Explanation(string user, IReadOnlyList<string> roles, TenantRoles tenant, PermissionCatalog permissions)
{
    private readonly List<string> _reasons = [];

    public AccessExplanation Of(string type, RecordOwner? record, string? read)
    {
        Say(roles.Count == 0 ? $"'{user}' has no roles." : $"'{user}' has the roles {string.Join(", ", roles.Select(r => $"'{r}'"))}.");
        if (record is null)
        {
            Say($"Records of '{type}' have no owners: who has the permission for some has it for all.");
            var mayRead = read is null || Scope(read) != AccessScope.None;
            Say($"So '{user}' {(mayRead ? "sees" : "does not see")} it.");
            return new AccessExplanation(mayRead, null, null, _reasons);
        }

        Say(record.Owner is { } owner ? $"The '{type}' belongs to '{owner}'." : $"Nobody owns the '{type}': only a permission for the tenant covers it.");
        var (sees, changes) = (Covers(record.Read, record.Owner), Covers(record.Write, record.Owner));
        Say($"So '{user}' {(sees ? "sees" : "does not see")} it and may {(sees && changes ? "" : "not ")}change it.");
        return new AccessExplanation(sees, sees && changes, record.Owner, _reasons);
    }

    private bool Covers(string permission, string? owner) => Scope(permission) switch
    {
        AccessScope.Tenant => true,
        AccessScope.Team => owner == user || (owner is not null && IsColleague(owner)),
        AccessScope.Own => owner == user,
        _ => false,
    };

    private AccessScope Scope(string id)
    {
        if (permissions.Find(id) is not { } permission)
        {
            Say($"No module of the tenant declares '{id}' now.");
            return AccessScope.None;
        }

        var widest = AccessScope.None;
        foreach (var role in roles)
        {
            var scope = tenant.ScopeOf(role, permission);
            var why = role == StandardRoles.Administrator ? "always" : tenant.IsGrantOfTenant(role, id) ? "as the tenant set it" : "as the module suggests";
            Say(scope == AccessScope.None ? $"The role '{role}' does not have '{id}', {why}." : $"The role '{role}' has '{id}' for {Words(scope)}, {why}.");
            widest = scope > widest ? scope : widest;
        }

        return widest;
    }

    private bool IsColleague(string owner)
    {
        foreach (var team in tenant.Teams.Of(owner))
        {
            if (tenant.Teams.Above(team).FirstOrDefault(t => tenant.Teams.Of(user).Contains(t)) is { } shared)
            {
                Say(shared == team ? $"'{owner}' and '{user}' are in the team '{team}'." : $"'{owner}' is in the team '{team}', which stands below '{shared}', in which '{user}' is.");
                return true;
            }
        }

        Say(owner == user ? $"'{user}' is the owner." : $"'{owner}' is in no team of '{user}' and in none below.");
        return false;
    }

    private void Say(string reason)
    {
        if (!_reasons.Contains(reason))
        {
            _reasons.Add(reason);
        }
    }

    private static string Words(AccessScope scope) => scope switch
    {
        AccessScope.Own => "the user's own records",
        AccessScope.Team => "records of the user's teams and the teams below",
        _ => "all records",
    };
}
