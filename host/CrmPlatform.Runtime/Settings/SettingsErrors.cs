using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Runtime.Settings;

/// <summary>What is wrong with modules' settings, in words.</summary>
internal static class SettingsErrors
{
    public const string ManyCode = "CRM2101";
    public const string ShapeCode = "CRM2102";
    public const string MemberCode = "CRM2103";
    public const string DefaultsCode = "CRM2104";

    public static string Many(LoadedModule module, IEnumerable<Type> types) =>
        $"{ManyCode} Module {module} has more than one class with [ModuleSettings]: {string.Join(", ", types.Select(t => $"'{t.Name}'"))}. Put the settings into one class.";

    public static string IsNoSettings(LoadedModule module, Type type) =>
        $"{ShapeCode} '{type.Name}' of module {module} cannot hold settings: it is no plain class with a public constructor without parameters and properties that can be set. Make it one, or remove [ModuleSettings].";

    public static string BadMember(LoadedModule module, Type type, string misfit) =>
        $"{MemberCode} '{type.Name}' of module {module} cannot hold settings: {misfit}. A member is a number, text, a truth value, a date, a time, an instant, a duration, an id, an address, an enumeration, or a list of these.";

    public static string BadDefaults(LoadedModule module, Type type, string message) =>
        $"{DefaultsCode} The defaults of '{type.Name}' in module {module} break its own checks: {message} Correct the initial values or the checks.";
}
