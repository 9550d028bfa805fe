using System.Collections.Frozen;

namespace CrmPlatform.Runtime.Security.Access;

/// <summary>The permissions that there are in a composition. It holds text, so that it keeps no module's code alive.</summary>
internal sealed class PermissionCatalog
{
    private readonly FrozenDictionary<string, Permission> _permissions;

    public PermissionCatalog(IEnumerable<Permission> permissions, List<string> errors)
    {
        var known = new Dictionary<string, Permission>(StringComparer.Ordinal);
        foreach (var permission in permissions)
        {
            if (!known.TryAdd(permission.Id, permission))
            {
                errors.Add(PermissionErrors.IsTwice(permission.Module, permission.Id));
            }
        }

        _permissions = known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>All, in the order of their ids.</summary>
    public IEnumerable<Permission> All => _permissions.Values.OrderBy(p => p.Id, StringComparer.Ordinal);

    public Permission? Find(string id) => _permissions.GetValueOrDefault(id);
}
