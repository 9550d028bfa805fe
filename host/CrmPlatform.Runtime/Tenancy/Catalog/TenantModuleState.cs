namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>Where a module is in its life at a tenant.</summary>
public enum TenantModuleState
{
    /// <summary>It was asked for and found to fit; nothing was written for it.</summary>
    Planned,

    /// <summary>Its tables are made; the tenant is served without it.</summary>
    Provisioning,

    /// <summary>It serves the tenant.</summary>
    Active,

    /// <summary>A newer version is prepared beside the one that serves.</summary>
    Upgrading,

    /// <summary>The newer version serves, and the one before it can be had back at once.</summary>
    Switched,

    /// <summary>It does not serve, since it failed too often or an operator says so. Its data is kept.</summary>
    Suspended,

    /// <summary>It was taken out of service. Its data is kept.</summary>
    Disabled,

    /// <summary>Its data is kept while a copy is written to be archived.</summary>
    Retained,

    /// <summary>A copy of its data was written and read back.</summary>
    Archived,

    /// <summary>Its data is gone from the tenant's database.</summary>
    Purged,
}
