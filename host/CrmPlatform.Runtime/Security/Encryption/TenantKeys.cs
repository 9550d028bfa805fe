namespace CrmPlatform.Runtime.Security.Encryption;

/// <summary>A tenant's keys, unwrapped.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Audit">Chains the audit. It has one version: the chain could not be checked with another.</param>
/// <param name="Personal">Wrap the keys of data subjects, by version.</param>
/// <param name="Data">Encrypt the texts of columns, by version.</param>
/// <param name="Index">Makes the codes by which encrypted texts are found. It has one version: other codes would find nothing.</param>
internal sealed record TenantKeys(string Tenant, byte[] Audit, IReadOnlyDictionary<int, byte[]> Personal, IReadOnlyDictionary<int, byte[]> Data, byte[] Index)
{
    /// <summary>The version that wraps the keys of data subjects.</summary>
    public int Current { get; } = Personal.Keys.Max();
}
