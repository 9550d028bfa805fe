namespace CrmPlatform.Host.Administration;

/// <summary>Reads the parts of a request of an administrator.</summary>
internal static class RouteParts
{
    /// <summary>The part with a name.</summary>
    public static string Route(this HttpContext http, string name) => (string)http.Request.RouteValues[name]!;

    /// <summary>The body, read from JSON; null when it says <c>null</c>.</summary>
    /// <exception cref="NoJsonException">The request has no body of JSON.</exception>
    public static async Task<T?> ReadBodyAsync<T>(this HttpContext http) =>
        http.Request.HasJsonContentType() ? await http.Request.ReadFromJsonAsync<T>(http.RequestAborted) : throw new NoJsonException();
}
