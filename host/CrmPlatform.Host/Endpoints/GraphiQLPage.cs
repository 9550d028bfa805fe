using System.Text.Encodings.Web;
using System.Text.Json;
using CrmPlatform.Host.Demo;
using Microsoft.AspNetCore.StaticFiles;

namespace CrmPlatform.Host.Endpoints;

/// <summary>GraphiQL, which a browser gets in development where other clients get GraphQL.</summary>
internal sealed class GraphiQLPage(string folder, string? demoFolder)
{
    /// <summary>Where the page's files are.</summary>
    public const string AssetsAddress = "/graphql/graphiql";

    /// <summary>The part of an address that names one of them.</summary>
    public const string AssetRouteValue = "asset";

    private const string NotBuilt =
        "<p>GraphiQL has not been built. With Node.js 20 or newer, run</p><pre>dotnet build host/CrmPlatform.Host -t:GraphiQL</pre><p>and load this page again.</p>";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    /// <summary>The page of a host in development; null in other profiles.</summary>
    public static GraphiQLPage? In(HostSettings settings) =>
        settings.GraphiQLPath is { } folder ? new(folder, settings.Demo is null ? null : settings.Runtime.DataPath) : null;

    /// <summary>Whether a browser asks for a page, and not for an answer.</summary>
    public bool Wants(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.Query.ContainsKey("query")
        && request.Headers.Accept.Any(accept => accept is not null && accept.Contains("text/html", StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes the page.</summary>
    public async Task WriteAsync(HttpContext http)
    {
        var isBuilt = File.Exists(Path.Combine(folder, "graphiql.js"));
        http.Response.StatusCode = isBuilt ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";

        // The editor makes style elements of its own; scripts come from here alone.
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; "
            + $"connect-src 'self' ws://{http.Request.Host} wss://{http.Request.Host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        await http.Response.WriteAsync(Html(http, isBuilt), http.RequestAborted);
    }

    /// <summary>Writes one of the page's files.</summary>
    public Task WriteAssetAsync(HttpContext http)
    {
        // A name, never a path: the router hands over what stands between two slashes, in which %2F may hide another.
        var name = (string)http.GetRouteValue(AssetRouteValue)!;
        var file = new FileInfo(Path.Combine(folder, Path.GetFileName(name)));
        if (name != file.Name || !file.Exists || !ContentTypes.TryGetContentType(name, out var type))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(file.FullName, type, lastModified: file.LastWriteTimeUtc).ExecuteAsync(http);
    }

    private string Html(HttpContext http, bool isBuilt)
    {
        var assets = $"{http.Request.PathBase}{AssetsAddress}";
        var endpoint = $"{http.Request.PathBase}{http.Request.Path}";
        var content = isBuilt
            ? $"""<div id="graphiql" data-endpoint="{Attribute(endpoint)}" data-headers="{Attribute(HeadersFor(http))}"></div><script type="module" src="{assets}/graphiql.js"></script>"""
            : NotBuilt;
        var style = isBuilt ? $"""<link rel="stylesheet" href="{assets}/graphiql.css">""" : "";
        return $"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>CrmPlatform GraphiQL</title><link rel="icon" href="data:,">{style}</head><body>{content}</body></html>""";
    }

    // The key of the demo tenant, for its owner: whoever sits at this machine.
    private string HeadersFor(HttpContext http)
    {
        var key = demoFolder is not null && LocalBrowser.Sends(http) ? DemoFile.Read(demoFolder)?.Tenants.FirstOrDefault()?.Key : null;
        return JsonSerializer.Serialize(new { Authorization = $"Bearer {key ?? "YOUR KEY"}" }, Indented);
    }

    private static string Attribute(string text) => HtmlEncoder.Default.Encode(text);
}
