namespace CrmPlatform.Host.Endpoints;

/// <summary>Tells an orchestrator whether the process lives and whether it can take requests.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static IResult Live() => Results.Ok(new { status = "live" });

    // Anybody can read this: no paths, no reasons, no tenants' names.
    public static async Task ReadyAsync(HttpContext http, CrmService service)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(Patience);
        var isStarted = service.TenantsNotReady is not null;
        var isReady = isStarted && await service.Runtime.IsReachableAsync(patience.Token);
        http.Response.StatusCode = isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await http.Response.WriteAsJsonAsync(new
        {
            status = isReady ? "ready" : isStarted ? "unavailable" : "starting",
            modules = service.Runtime.Modules.Select(m => new { id = m.Id, version = m.Version.ToNormalizedString() }),
            refused = service.Runtime.RefusedModules.Select(r => new { module = r.Module, version = r.Version, code = r.Code }),
            tenantsNotReady = service.TenantsNotReady,
        });
    }
}
