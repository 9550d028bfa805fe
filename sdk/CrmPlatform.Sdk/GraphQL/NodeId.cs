using System.Buffers.Text;
using System.Text;

namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Global ids: opaque to clients, a type and a key to the platform.</summary>
public static class NodeId
{
    /// <summary>The global id of an object.</summary>
    /// <param name="type">The GraphQL name of the object's type.</param>
    /// <param name="key">The object's key.</param>
    public static string Encode(string type, Guid key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{type}:{key:N}"));

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
