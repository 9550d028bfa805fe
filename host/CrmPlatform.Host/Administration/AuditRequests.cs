namespace CrmPlatform.Host.Administration;

/// <summary>A tenant's audit: checked, and its end written down.</summary>
internal static class AuditRequests
{
    public static async Task VerifyAsync(HttpContext http, CrmService service)
    {
        var body = await http.ReadBodyAsync<AuditVerifyRequest>();
        var verdict = await service.Runtime.Audits.VerifyAsync(http.Route("tenant"), body?.Digests ?? [], http.RequestAborted);
        await http.Response.WriteAsJsonAsync(verdict, http.RequestAborted);
    }

    public static async Task ExportAsync(HttpContext http, CrmService service) =>
        await http.Response.WriteAsJsonAsync(await service.Runtime.Audits.ExportAsync(http.Route("tenant"), CancellationToken.None), http.RequestAborted);
}
