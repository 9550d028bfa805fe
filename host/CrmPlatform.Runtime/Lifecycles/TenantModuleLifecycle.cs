using CrmPlatform.Runtime.Tenancy.Catalog;
using CrmPlatform.Sdk;
using static CrmPlatform.Runtime.Tenancy.Catalog.TenantModuleState;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>The life cycle of a module at a tenant: which state may follow which.</summary>
public static class TenantModuleLifecycle
{
    /// <summary>The transitions.</summary>
    public static StateMachine<TenantModuleState> Transitions { get; } = new("module of a tenant", new Dictionary<TenantModuleState, TenantModuleState[]>
    {
        [Planned] = [Provisioning, Disabled],
        [Provisioning] = [Active, Disabled],
        [Active] = [Upgrading, Suspended, Disabled],
        [Upgrading] = [Switched, Active],
        [Switched] = [Active, Suspended, Disabled],
        [Suspended] = [Provisioning, Disabled],
        [Disabled] = [Provisioning, Retained],
        [Retained] = [Archived, Provisioning],
        [Archived] = [Purged, Provisioning],
        [Purged] = [Planned],
    });
}
