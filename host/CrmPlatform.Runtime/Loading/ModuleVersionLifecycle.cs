using CrmPlatform.Sdk;
using static CrmPlatform.Runtime.Loading.ModuleVersionState;

namespace CrmPlatform.Runtime.Loading;

/// <summary>The life cycle of a module version on a host: which state may follow which.</summary>
public static class ModuleVersionLifecycle
{
    /// <summary>The transitions.</summary>
    public static StateMachine<ModuleVersionState> Transitions { get; } = new("module version", new Dictionary<ModuleVersionState, ModuleVersionState[]>
    {
        [Fetched] = [Verified, Removed],
        [Verified] = [Resolved, Quarantined, Removed],
        [Resolved] = [Loaded, Quarantined, Removed],
        [Loaded] = [Ready, Unloaded, Leaked, Quarantined, Removed],
        [Ready] = [Serving, Draining, Unloaded, Leaked, Quarantined, Removed],
        [Serving] = [Draining, Quarantined],
        [Draining] = [Serving, Unloaded, Leaked, Quarantined],
        [Unloaded] = [Loaded, Quarantined, Removed],
        [Leaked] = [Loaded, Quarantined, Removed],
        [Quarantined] = [Resolved, Serving, Unloaded, Leaked, Removed],
    });
}
