using CrmPlatform.Runtime.Tenancy.Catalog;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>Why a change of modules is not made, in words.</summary>
internal static class LifecycleErrors
{
    public const string UnknownTenantCode = "CRM6001";
    public const string UnknownVersionCode = "CRM6002";
    public const string WrongStateCode = "CRM6003";
    public const string RequiredByCode = "CRM6004";
    public const string StepFailedCode = "CRM6005";
    public const string TooSlowCode = "CRM6006";
    public const string NoWayBackCode = "CRM6007";
    public const string BusyCode = "CRM6008";
    public const string InUseCode = "CRM6009";
    public const string SameVersionCode = "CRM6010";

    public static LifecycleException UnknownTenant(string tenant) => new(LifecycleRefusal.Unknown,
        [$"{UnknownTenantCode} There is no tenant '{tenant}'. Create it first."]);

    public static LifecycleException UnknownVersion(string module, string? version, IEnumerable<string> there) => new(LifecycleRefusal.Unknown,
        [$"{UnknownVersionCode} There is no module '{module}'{(version is null ? "" : $" {version}")} on this host{There(there)}. Install it first."]);

    public static LifecycleException WrongState(string tenant, string module, string action, TenantModuleState? state) => new(LifecycleRefusal.WrongState,
        [$"{WrongStateCode} Module '{module}' of tenant '{tenant}' was not changed: '{action}' is not possible while it is {(state is { } s ? $"'{Name(s)}'" : "not there")}. {Hint(action)}"]);

    public static LifecycleException IsRequired(string tenant, string module, IReadOnlyList<string> dependents) => new(LifecycleRefusal.DoesNotHold,
        [.. dependents.Select(d => $"{RequiredByCode} Module '{module}' of tenant '{tenant}' was not disabled: '{d}' requires it. Disable '{d}' first.")]);

    public static LifecycleException StepFailed(string tenant, string module, string step, Exception cause) => new(LifecycleRefusal.DoesNotHold,
        [$"{StepFailedCode} Module '{module}' of tenant '{tenant}' was not changed: the step '{step}' ended with '{cause.GetType().Name}'. {FailureTrace.Sentence(FailureTrace.NewId())} The tenant is served as before. Correct the cause and repeat the change."]);

    public static LifecycleException TooSlow(string tenant, string module, string step, TimeSpan limit) => new(LifecycleRefusal.DoesNotHold,
        [$"{TooSlowCode} Module '{module}' of tenant '{tenant}' was not changed: the step '{step}' did not end within {limit.TotalSeconds:0.###} s. The tenant is served as before. Correct the module, or allow more time."]);

    public static LifecycleException NoWayBack(string tenant, string module) => new(LifecycleRefusal.WrongState,
        [$"{NoWayBackCode} Module '{module}' of tenant '{tenant}' was not rolled back: there is no version before it that its tables still fit. Upgrade to a version that corrects it."]);

    public static LifecycleException Busy(string tenant) => new(LifecycleRefusal.WrongState,
        [$"{BusyCode} Tenant '{tenant}' was not changed: another change of its modules runs. Wait for its end and repeat."]);

    public static LifecycleException InUse(string module, string version, IEnumerable<string> tenants) => new(LifecycleRefusal.WrongState,
        [$"{InUseCode} Module '{module}' {version} was not removed: {string.Join(", ", tenants.Select(t => $"'{t}'"))} run it or can be rolled back to it. Upgrade or disable it there first."]);

    public static LifecycleException SameVersion(string tenant, string module, string version) => new(LifecycleRefusal.WrongState,
        [$"{SameVersionCode} Module '{module}' of tenant '{tenant}' was not upgraded: it is on {version}. Name another version."]);

    public static LifecycleException DoesNotHold(IEnumerable<string> reasons) => new(LifecycleRefusal.DoesNotHold, [.. reasons]);

    /// <summary>The state as operators read it.</summary>
    public static string Name(TenantModuleState state) => state.ToString().ToLowerInvariant();

    private static string There(IEnumerable<string> versions) => string.Join(", ", versions) is { Length: > 0 } there ? $" (there is {there})" : "";

    private static string Hint(string action) => action switch
    {
        "enable" => "Enable what is absent, disabled, suspended, archived or purged.",
        "disable" => "Disable what serves.",
        "upgrade" => "Upgrade what is active.",
        "rollback" => "Roll back what was upgraded and not finished.",
        "suspend" => "Suspend what serves.",
        "archive" => "Disable it first.",
        "purge" => "Archive it first.",
        _ => "Choose one of enable, disable, suspend, upgrade, rollback, archive, purge.",
    };
}
