namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>Whether a tenant is served.</summary>
public enum TenantState
{
    /// <summary>It is served.</summary>
    Active,

    /// <summary>Its data is kept and nobody is let in.</summary>
    Suspended,
}
