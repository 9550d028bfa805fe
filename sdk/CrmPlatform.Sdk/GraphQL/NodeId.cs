using System.Buffers.Text;
using System.Text;

namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Global ids: opaque to clients, a type and a key to the platform.</summary>
public static class NodeId
{
    private const int KeyDigits = 32;

    /// <summary>The global id of an object.</summary>
    /// <param name="type">The GraphQL name of the object's type.</param>
    /// <param name="key">The object's key.</param>
    public static string Encode(string type, Guid key)
    {
        // Every row of a list has one, so nothing but the text itself is allocated.
        var size = Encoding.UTF8.GetMaxByteCount(type.Length) + 1 + KeyDigits;
        Span<byte> text = size <= 256 ? stackalloc byte[256] : new byte[size];
        var length = Encoding.UTF8.GetBytes(type, text);
        text[length++] = (byte)':';
        key.TryFormat(text[length..], out var written, "N");
        return Base64Url.EncodeToString(text[..(length + written)]);
    }

    /// <summary>Reads a global id.</summary>
    /// <returns>Whether the text is a global id.</returns>
    public static bool TryDecode(string id, out string type, out Guid key)
    {
        (type, key) = ("", default);
        if (id.Length is 0 or > 512 || !Base64Url.IsValid(id))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !Guid.TryParseExact(text.AsSpan(colon + 1), "N", out key))
        {
            return false;
        }

        type = text[..colon];
        return true;
    }
}
