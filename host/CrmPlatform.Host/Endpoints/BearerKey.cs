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
}
