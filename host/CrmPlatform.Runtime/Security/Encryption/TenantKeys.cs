namespace CrmPlatform.Runtime.Security.Encryption;

/// <summary>A tenant's keys, unwrapped.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Audit">Chains the audit. It has one version: the chain could not be checked with another.</param>
/// <param name="Personal">Wrap the keys of data subjects, by version.</param>
internal sealed record TenantKeys(string Tenant, byte[] Audit, IReadOnlyDictionary<int, byte[]> Personal)
{
    /// <summary>The version that wraps.</summary>
    public int Current { get; } = Personal.Keys.Max();
}
