using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Sdk.Security;

namespace CrmPlatform.Runtime.Settings;

/// <summary>Who may see and change a module's settings: nobody writes these fields, so their permissions are made with them.</summary>
internal static class SettingsRules
{
    private const string ReadVerb = "read-settings";
    private const string ChangeVerb = "change-settings";

    /// <summary>The permissions of the modules that have settings.</summary>
    public static IEnumerable<Permission> Permissions(IReadOnlyList<LoadedModule> modules)
    {
        foreach (var module in modules.Where(m => SettingsClass.Of(m) is not null))
        {
            yield return new Permission(Id(module.Id, ReadVerb), module.Id, "See the settings of the module.", [StandardRoles.Reader, StandardRoles.User]);
            yield return new Permission(Id(module.Id, ChangeVerb), module.Id, "Change the settings of the module.", []);
        }
    }

    /// <summary>Tells the rules of the classes that hold the fields of settings.</summary>
    public static Func<Type, IReadOnlyList<AccessRule>> Of(IReadOnlyList<LoadedModule> modules) => type =>
        !type.IsConstructedGenericType || modules.FirstOrDefault(m => m.Assembly == type.GetGenericArguments()[0].Assembly) is not { } module ? []
        : type.GetGenericTypeDefinition() == typeof(SettingsQueries<>) ? [new AccessRule(Id(module.Id, ReadVerb), [])]
        : type.GetGenericTypeDefinition() == typeof(SettingsMutations<>) ? [new AccessRule(Id(module.Id, ChangeVerb), [])]
        : [];

    private static string Id(string module, string verb) => $"{module}{Permission.Separator}{verb}";
}
