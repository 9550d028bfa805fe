using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace CrmPlatform.Host.Endpoints;

/// <summary>Answers that are given before a tenant's schema is reached, in the shape of GraphQL errors.</summary>
internal static class GraphQLRefusal
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task NoKeyAsync(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer realm=\"crm\"";
        return WriteAsync(http, StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "The request carries no key. Send 'Authorization: Bearer KEY' with a key of your tenant or an access token.");
    }

    public static Task WrongKeyAsync(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer realm=\"crm\", error=\"invalid_token\"";
        return WriteAsync(http, StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "The key or token is not known here, or has ended. Check it, sign in again, or ask your administrator for a new one.");
    }

    public static Task ForeignOriginAsync(HttpContext http) => WriteAsync(
        http, StatusCodes.Status403Forbidden, "ORIGIN_REFUSED", "Pages of other sites may not open a socket here. Let the operator add the site to the setting 'Crm:GraphQL:Origins'.");

    // A module that is not enabled and one that is not installed look the same from outside.
    public static Task NoSubgraphAsync(HttpContext http) =>
        WriteAsync(http, StatusCodes.Status404NotFound, "SUBGRAPH_UNKNOWN", "The tenant has no subgraph of this name. Use the id of one of its modules, or 'platform'.");

    public static Task NoDryRunAsync(HttpContext http) => WriteAsync(
        http, StatusCodes.Status400BadRequest, "DRY_RUN_REFUSED", "There is no dry run on sockets and reserved event streams. Send the operation as a request of its own.");

    public static Task UnavailableAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "30";
        return WriteAsync(http, StatusCodes.Status503ServiceUnavailable, "TENANT_UNAVAILABLE", "The tenant cannot be served now. Try again later; the operator finds the reason in the host's log.");
    }

    public static Task SuspendedAsync(HttpContext http) => WriteAsync(
        http, StatusCodes.Status503ServiceUnavailable, "TENANT_SUSPENDED", "The tenant is suspended; its data is kept. Ask whoever administers the host to resume it.");

    private static async Task WriteAsync(HttpContext http, int status, string code, string message)
    {
        var accepted = MediaTypeHeaderValue.TryParseList(http.Request.Headers.Accept, out var types) ? types : [];
        http.Response.StatusCode = status;
        http.Response.ContentType = accepted.Any(t => t.MediaType == "application/graphql-response+json")
            ? "application/graphql-response+json; charset=utf-8"
            : "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(
            http.Response.Body, new { errors = new[] { new { message, extensions = new { code } } } }, Json, http.RequestAborted);
    }
}
