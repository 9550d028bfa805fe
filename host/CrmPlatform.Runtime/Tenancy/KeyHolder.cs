using CrmPlatform.Runtime.Security.Callers;

namespace CrmPlatform.Runtime.Tenancy;

/// <summary>Who holds a key.</summary>
/// <param name="TenantId">The tenant that the key names.</param>
/// <param name="Caller">Whom the key lets in.</param>
public sealed record KeyHolder(string TenantId, Caller Caller);
