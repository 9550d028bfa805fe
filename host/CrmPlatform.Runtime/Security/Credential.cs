using CrmPlatform.Runtime.Security.Callers;

namespace CrmPlatform.Runtime.Security;

/// <summary>What a key or token says: which tenant, on whose behalf, until when.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="Caller">Whom it lets in.</param>
/// <param name="Until">Until when it holds.</param>
public sealed record Credential(string TenantId, Caller Caller, DateTimeOffset Until)
{
    /// <summary>Whether another credential lets the same caller in with the same rights.</summary>
    public bool IsSameAs(Credential other) =>
        TenantId == other.TenantId && Caller.Name == other.Caller.Name && Caller.Roles.SequenceEqual(other.Caller.Roles, StringComparer.Ordinal);
}
