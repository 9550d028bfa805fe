using System.Globalization;

namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>What can be wrong with an audit, in words.</summary>
internal static class AuditFaults
{
    public static string Changed(long number) => string.Create(CultureInfo.InvariantCulture, $"Entry {number} does not fit the one before: one of them was changed, moved or added without the key.");

    public static string Gone(long from, long to) => string.Create(CultureInfo.InvariantCulture, $"Entries {from} to {to} are gone.");

    public static string Added(long number) => string.Create(CultureInfo.InvariantCulture, $"Entry {number} stands before the first.");

    public static string CutOff(AuditDigest digest, long last) => string.Create(
        CultureInfo.InvariantCulture, $"The end was cut off: the digest of {digest.At:O} knows entry {digest.Number}, and the audit ends with {last}.");

    public static string Replaced(AuditDigest digest) => string.Create(
        CultureInfo.InvariantCulture, $"Entry {digest.Number} is another one than the digest of {digest.At:O} knows: the audit was replaced.");

    public static string NoDigest(AuditDigest digest) => string.Create(
        CultureInfo.InvariantCulture, $"The digest of {digest.At:O} was not made by this host for this tenant, or was changed. Compare with another one.");

    public static string Many(int shown) => string.Create(CultureInfo.InvariantCulture, $"There are more faults; the first {shown} are shown.");
}
