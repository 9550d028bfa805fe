namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>A tenant that was not changed.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Reason">Why, with its code.</param>
public sealed record TenantFailure(string Tenant, string Reason);
