using System.Text;

namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>Seals personal values with the person's key, bound to the place where they stand.</summary>
internal static class AuditSeal
{
    /// <summary>What a sealed value's text begins with.</summary>
    public const string Mark = "sealed:";

    public static string Close(string value, byte[] key, string tenant, RecordChange change, string name) =>
        AuditValue.Quote(Mark + Convert.ToBase64String(Encryption.Envelope.Seal(key, Encoding.UTF8.GetBytes(value), ContextOf(tenant, change.EntityType, change.Record, name))));

    /// <summary>The value; null when it is not the key's, or does not stand where it was put.</summary>
    public static string? TryOpen(string closed, byte[] key, string tenant, string entityType, string record, string name)
    {
        var bytes = new byte[closed.Length];
        return Convert.TryFromBase64Chars(closed.AsSpan(Mark.Length), bytes, out var length)
            && Encryption.Envelope.TryOpen(key, bytes.AsSpan(0, length), ContextOf(tenant, entityType, record, name)) is { } plain
            ? Encoding.UTF8.GetString(plain)
            : null;
    }

    private static byte[] ContextOf(string tenant, string entityType, string record, string name) => Encoding.UTF8.GetBytes($"{tenant}|audit|{entityType}|{record}|{name}");
}
