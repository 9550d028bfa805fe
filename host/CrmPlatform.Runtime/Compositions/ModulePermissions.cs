using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Runtime.Settings;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Collects the permissions of a composition: those of its modules, of their settings and of the platform.</summary>
internal static class ModulePermissions
{
    public static PermissionCatalog Of(IReadOnlyList<LoadedModule> modules, List<string> errors) => new(
        [
            .. DeclaredPermissions.Of(PlatformDbContext.ModuleId, PlatformGraph.Types, PlatformGraph.Descriptions, errors),
            .. SettingsRules.Permissions(modules),
            .. modules.SelectMany(m => DeclaredPermissions.Of(m.Id, m.Types, AssemblyDescriptions.Of(m.Found.AssemblyPath), errors)),
        ],
        errors);
}
