namespace CrmPlatform.Host.Administration;

/// <summary>Reads the parts of an address that name something.</summary>
internal static class RouteParts
{
    /// <summary>The part with a name.</summary>
    public static string Route(this HttpContext http, string name) => (string)http.Request.RouteValues[name]!;
}
