using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrmPlatform.Runtime.Database.Cells;
using CrmPlatform.Runtime.Security.Privacy;

namespace CrmPlatform.Runtime.Security.Encryption;

/// <summary>Encrypts the texts of one tenant with the tenant's data key.</summary>
internal sealed class TenantCells(string tenant, KeyRing ring) : ICellCipher
{
    private const string Mark = "enc:";
    private const int CodeSize = 16;

    public string Seal(in CellPlace place, string text)
    {
        var keys = ring.Of(tenant);
        var version = keys.Data.Keys.Max();
        return string.Create(CultureInfo.InvariantCulture, $"{Mark}{version}:{Convert.ToBase64String(Envelope.Seal(keys.Data[version], Encoding.UTF8.GetBytes(text), ContextOf(place, version)))}");
    }

    public string Open(in CellPlace place, string stored, bool mayBeClear)
    {
        if (stored.Length == 0)
        {
            return PersonalColumn.Erased;
        }

        if (mayBeClear && !stored.StartsWith(Mark, StringComparison.Ordinal))
        {
            return stored;
        }

        return TryOpen(place, stored) ?? throw KeyErrors.CellNotOpened(tenant, place);
    }

    // Equal texts of two columns, or of two tenants, have different codes.
    public string CodeOf(string table, string column, string text)
    {
        var plain = Encoding.UTF8.GetBytes($"{table}|{column}|{text.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant()}");
        return Convert.ToBase64String(HMACSHA256.HashData(ring.Of(tenant).Index, plain).AsSpan(0, CodeSize));
    }

    private string? TryOpen(in CellPlace place, string stored)
    {
        var parts = stored.Split(':');
        if (parts is not ["enc", var number, var body] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) || ring.DataKeyOf(tenant, version) is not { } key)
        {
            return null;
        }

        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var length) && Envelope.TryOpen(key, bytes.AsSpan(0, length), ContextOf(place, version)) is { } plain
            ? Encoding.UTF8.GetString(plain)
            : null;
    }

    private byte[] ContextOf(in CellPlace place, int version) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{tenant}|cell|{place.Table}|{place.Column}|{place.Record}|{version}"));
}
