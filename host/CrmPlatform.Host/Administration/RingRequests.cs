using CrmPlatform.Runtime.Lifecycles;

namespace CrmPlatform.Host.Administration;

/// <summary>Upgrades and rollbacks of many tenants.</summary>
internal static class RingRequests
{
    public static async Task UpgradeAsync(HttpContext http, CrmService service)
    {
        var wanted = await http.ReadBodyAsync<RingRequest>() ?? new RingRequest();

        // Once begun it is brought to its end, whether or not the administrator waits for it.
        await WriteAsync(http, await service.Runtime.Rings.UpgradeAsync(http.Route("id"), wanted.Version, wanted.Ring, wanted.Tenants, CancellationToken.None));
    }

    public static async Task RollBackAsync(HttpContext http, CrmService service)
    {
        var wanted = await http.ReadBodyAsync<RingRequest>() ?? new RingRequest();
        await WriteAsync(http, await service.Runtime.Rings.RollBackAsync(http.Route("id"), wanted.Ring, wanted.Tenants, CancellationToken.None));
    }

    private static Task WriteAsync(HttpContext http, RingChange change) => http.Response.WriteAsJsonAsync(
        new { upgraded = change.Upgraded, failed = change.Failed.Select(f => new { tenant = f.Tenant, reason = f.Reason }) }, http.RequestAborted);
}
