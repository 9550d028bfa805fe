namespace CrmPlatform.Runtime.Tenancy;

/// <summary>Who holds a key.</summary>
/// <param name="TenantId">The tenant that the key names.</param>
/// <param name="Caller">A name for records and logs; never the secret.</param>
public sealed record KeyHolder(string TenantId, string Caller);
