using Microsoft.Net.Http.Headers;

namespace CrmPlatform.Host.Authentication;

/// <summary>Tells pages of this site from those of others. Programs that are no browsers send no origin.</summary>
internal static class WebOrigin
{
    /// <summary>Whether the page that sends the request may open a socket.</summary>
    /// <param name="request">The request.</param>
    /// <param name="allowed">Other sites' origins that may, too.</param>
    public static bool IsAllowed(HttpRequest request, IReadOnlyList<string> allowed) => request.Headers[HeaderNames.Origin] switch
    {
        [] => true,
        [{ } origin] => allowed.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };
}
