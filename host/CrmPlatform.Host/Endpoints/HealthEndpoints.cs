namespace CrmPlatform.Host.Endpoints;

/// <summary>Tells an orchestrator whether the process lives and whether it can take requests.</summary>
internal static class HealthEndpoints
{
    public static IResult Live() => Results.Ok(new { status = "live" });

    // Anybody can read this: no paths, no reasons, no tenants' names.
    public static Task ReadyAsync(HttpContext http, CrmService service)
    {
        var isReady = service.TenantsNotReady is not null;
        http.Response.StatusCode = isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return http.Response.WriteAsJsonAsync(new
        {
            status = isReady ? "ready" : "starting",
            modules = service.Runtime.Modules.Select(m => new { id = m.Id, version = m.Version.ToNormalizedString() }),
            refused = service.Runtime.RefusedModules.Select(r => new { module = r.Module, version = r.Version, code = r.Code }),
            tenantsNotReady = service.TenantsNotReady,
        });
    }
}
