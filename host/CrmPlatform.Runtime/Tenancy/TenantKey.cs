using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CrmPlatform.Runtime.Tenancy;

/// <summary>A secret that names a tenant: <c>crm_ID_SECRET</c>.</summary>
/// <remarks>The id finds the row; the secret, 256 random bits, is compared by its hash in constant time.</remarks>
internal sealed record TenantKey(string Id, string Secret)
{
    private const string Prefix = "crm_";
    private const int IdLength = 16;
    private const int SecretLength = 43;

    public static TenantKey Create() => new(
        RandomNumberGenerator.GetHexString(IdLength, lowercase: true),
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public static bool TryParse(string text, [NotNullWhen(true)] out TenantKey? key)
    {
        key = null;
        if (text.Length != Prefix.Length + IdLength + 1 + SecretLength
            || !text.StartsWith(Prefix, StringComparison.Ordinal)
            || text[Prefix.Length + IdLength] != '_')
        {
            return false;
        }

        key = new(text.Substring(Prefix.Length, IdLength), text[^SecretLength..]);
        return true;
    }

    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    public bool Matches(string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash()), Encoding.ASCII.GetBytes(hash));

    public override string ToString() => $"{Prefix}{Id}_{Secret}";
}
