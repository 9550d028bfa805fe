using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>How a tenant's audit ended at an instant: kept outside the database, it shows that the end was cut off.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Number">The number of the last entry; 0 when there was none.</param>
/// <param name="Mac">The entry's HMAC in hexadecimal digits.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="IsRestored">Whether a backup was restored then, so that what earlier digests know beyond it is gone for a reason.</param>
/// <param name="Seal">The digest's own HMAC in hexadecimal digits.</param>
public sealed record AuditDigest(string Tenant, long Number, string Mac, DateTime At, bool IsRestored, string Seal)
{
    internal static AuditDigest Of(string tenant, AuditHead head, DateTime at, bool isRestored, byte[] key)
    {
        var digest = new AuditDigest(tenant, head.Number, Convert.ToHexStringLower(head.Mac), at, isRestored, "");
        return digest with { Seal = digest.SealWith(key) };
    }

    internal bool IsSealedWith(byte[] key) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(SealWith(key)), Encoding.UTF8.GetBytes(Seal ?? ""));

    private string SealWith(byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(
        key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"crm audit digest 1|{Tenant}|{Number}|{Mac}|{At.Ticks}|{IsRestored}"))));
}
