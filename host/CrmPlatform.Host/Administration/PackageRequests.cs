using CrmPlatform.Runtime.Lifecycles;
using Microsoft.AspNetCore.Http.Features;

namespace CrmPlatform.Host.Administration;

/// <summary>Packages: installed, listed, removed.</summary>
internal static class PackageRequests
{
    public static async Task InstallAsync(HttpContext http, CrmService service)
    {
        // The store counts the bytes itself, and refuses with a reason what is too long.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        var (package, isNew) = await service.Runtime.Packages.InstallAsync(http.Request.Body, http.RequestAborted);
        http.Response.StatusCode = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await http.Response.WriteAsJsonAsync(Describe(package), http.RequestAborted);
    }

    public static async Task ListAsync(HttpContext http, CrmService service) => await http.Response.WriteAsJsonAsync(
        new { packages = (await service.Runtime.Packages.ListAsync(http.RequestAborted)).Select(Describe) }, http.RequestAborted);

    public static async Task RemoveAsync(HttpContext http, CrmService service)
    {
        await service.Runtime.Packages.RemoveAsync(http.Route("id"), http.Route("version"), http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static object Describe(InstalledPackage package) => new
    {
        id = package.Id,
        version = package.Version,
        hash = package.Hash,
        state = package.State.ToString().ToLowerInvariant(),
        reason = package.Reason,
        tenants = package.Tenants,
    };
}
