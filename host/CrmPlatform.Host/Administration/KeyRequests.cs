namespace CrmPlatform.Host.Administration;

/// <summary>Exchanges the host's or a tenant's keys for new ones.</summary>
internal static class KeyRequests
{
    public static async Task RotateHostAsync(HttpContext http, CrmService service)
    {
        var isNew = !http.Request.Query.ContainsKey("rewrap");
        await http.Response.WriteAsJsonAsync(await service.Runtime.Keys.RotateHostAsync(isNew, http.RequestAborted), http.RequestAborted);
    }

    public static async Task RotateAsync(HttpContext http, CrmService service) =>
        await http.Response.WriteAsJsonAsync(await service.Runtime.Keys.RotateAsync(http.Route("tenant"), http.RequestAborted), http.RequestAborted);
}
