using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CrmPlatform.Runtime.Security.Keys;

/// <summary>A secret that is told once: <c>crm_TENANT-ID_SECRET_CHECK</c>, and alike for the other kinds.</summary>
/// <remarks>
/// Tenant and id find the row; the secret, 256 random bits, is compared by its hash in constant time. The check is a
/// checksum: what was mistyped, cut off or guessed is refused without a look into a database, and scanners find leaked keys by it.
/// </remarks>
internal sealed partial record TenantSecret(SecretKind Kind, string Tenant, string Id, string Secret)
{
    /// <summary>What each of them begins with.</summary>
    public const string Prefix = "crm";

    public const int IdLength = 16;
    private const int CheckLength = 8;
    private const int MaxLength = 160;
    private static readonly string[] Prefixes = ["crm", "crma", "crmr", "crmi"]; // In the order of the kinds.

    public static TenantSecret Create(SecretKind kind, string tenant, string id) =>
        new(kind, tenant, id, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public static TenantSecret Create(SecretKind kind, string tenant) => Create(kind, tenant, NewId());

    public static string NewId() => RandomNumberGenerator.GetHexString(IdLength, lowercase: true);

    public static bool TryParse(string text, [NotNullWhen(true)] out TenantSecret? secret)
    {
        secret = null;
        if (text.Length > MaxLength || Form().Match(text) is not { Success: true } match
            || text[^CheckLength..] != CheckOf(text.AsSpan(0, text.Length - CheckLength - 1)))
        {
            return false;
        }

        var kind = (SecretKind)Array.IndexOf(Prefixes, match.Groups["kind"].Value);
        secret = new(kind, match.Groups["tenant"].Value, match.Groups["id"].Value, match.Groups["secret"].Value);
        return true;
    }

    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    public bool Matches(string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash()), Encoding.ASCII.GetBytes(hash));

    /// <summary>The whole secret. For the one who may have it, never for a log.</summary>
    public string Reveal()
    {
        var text = $"{Prefixes[(int)Kind]}_{Tenant}-{Id}_{Secret}";
        return $"{text}_{CheckOf(text)}";
    }

    // A record would print its members.
    public override string ToString() => $"{Kind} {Tenant}-{Id}";

    private static string CheckOf(ReadOnlySpan<char> text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, CheckLength / 2));

    [GeneratedRegex(@"\A(?<kind>crm[ari]?)_(?<tenant>[a-z][a-z0-9-]{0,39})-(?<id>[0-9a-f]{16})_(?<secret>[A-Za-z0-9_-]{43})_[0-9a-f]{8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
