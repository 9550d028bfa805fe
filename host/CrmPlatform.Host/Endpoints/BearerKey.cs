using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace CrmPlatform.Host.Endpoints;

/// <summary>Reads the key that a request carries.</summary>
internal static class BearerKey
{
    private const string Scheme = "Bearer ";

    /// <summary>The key of <c>Authorization: Bearer KEY</c>, or null.</summary>
    public static string? Of(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization] is [{ } value] && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? value[Scheme.Length..].Trim()
            : null;

    /// <summary>Stands for the key of a request where the key itself must not be kept.</summary>
    public static string HashOf(HttpRequest request) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Of(request) ?? "")));

    /// <summary>The key of a socket's first message, <c>{ "authorization": "Bearer KEY" }</c> in any letter case, or null.</summary>
    public static string? Of(JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var member in payload.EnumerateObject())
        {
            if (member.NameEquals("authorization") || member.NameEquals(HeaderNames.Authorization))
            {
                return member.Value.ValueKind == JsonValueKind.String && member.Value.GetString()!.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
                    ? member.Value.GetString()![Scheme.Length..].Trim()
                    : null;
            }
        }

        return null;
    }
}
