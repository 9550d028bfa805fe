using System.Collections.Concurrent;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>What one caller may do: the widest of what its roles may.</summary>
internal sealed class CallerRights(Caller caller, TenantRoles tenant, PermissionCatalog permissions)
{
    private readonly ConcurrentDictionary<string, RecordAccess> _records = new(StringComparer.Ordinal);

    /// <summary>The teams that the caller is in.</summary>
    public IReadOnlyList<string> Teams => [.. tenant.Teams.Of(caller.Name)];

    /// <summary>The teams that the caller is in and those below them.</summary>
    public IReadOnlyList<string> TeamsBelow => tenant.TeamsBelow(caller.Name);

    /// <summary>The users in those teams, the caller first.</summary>
    public IReadOnlyList<string> Colleagues => tenant.ColleaguesOf(caller.Name);

    /// <summary>Whose records the permission covers; nobody's for a permission that is not there.</summary>
    public AccessScope ScopeOf(string permission) =>
        caller.Kind == CallerKind.System ? AccessScope.Tenant
        : permissions.Find(permission) is not { } known ? AccessScope.None
        : caller.Roles.Select(r => tenant.ScopeOf(r, known)).DefaultIfEmpty(AccessScope.None).Max();

    /// <summary>The records that the permission covers.</summary>
    public RecordAccess RecordsOf(string permission) => _records.GetOrAdd(permission, p => Records(ScopeOf(p)));

    private RecordAccess Records(AccessScope scope) => scope switch
    {
        AccessScope.Tenant => RecordAccess.All,
        AccessScope.Team => RecordAccess.OwnedBy(tenant.ColleaguesOf(caller.Name)),
        AccessScope.Own => RecordAccess.OwnedBy([caller.Name]),
        _ => RecordAccess.OwnedBy([]),
    };
}
