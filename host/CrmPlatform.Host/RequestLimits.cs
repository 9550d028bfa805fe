namespace CrmPlatform.Host;

/// <summary>How much of the host the requests of tenants may take: the section <c>Crm:Limits</c> of the configuration.</summary>
internal sealed record RequestLimits : TenantLimits
{
    /// <summary>The tenants that have limits of their own, by their ids.</summary>
    public Dictionary<string, TenantLimits> Tenants { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The limits of a tenant.</summary>
    public TenantLimits Of(string tenant) => Tenants.GetValueOrDefault(tenant, this);
}
