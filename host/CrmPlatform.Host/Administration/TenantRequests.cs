using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Tenancy.Catalog;

namespace CrmPlatform.Host.Administration;

/// <summary>Tenants and their modules: listed, changed, put into rings.</summary>
internal static class TenantRequests
{
    private const int MaxRing = 40;

    public static async Task ListAsync(HttpContext http, CrmService service) => await http.Response.WriteAsJsonAsync(
        new { tenants = (await service.Runtime.TenantModules.ListAsync(http.RequestAborted)).Select(Describe) }, http.RequestAborted);

    public static async Task GetAsync(HttpContext http, CrmService service) => await http.Response.WriteAsJsonAsync(
        Describe(await service.Runtime.TenantModules.GetAsync(http.Route("tenant"), http.RequestAborted)), http.RequestAborted);

    public static async Task GetLockAsync(HttpContext http, CrmService service) => await http.Response.WriteAsJsonAsync(
        await service.Runtime.TenantModules.LockAsync(http.Route("tenant"), http.RequestAborted), http.RequestAborted);

    public static async Task SuspendAsync(HttpContext http, CrmService service)
    {
        await service.Runtime.TenantService.SuspendAsync(http.Route("tenant"), http.RequestAborted);
        await GetAsync(http, service);
    }

    public static async Task ResumeAsync(HttpContext http, CrmService service)
    {
        await service.Runtime.TenantService.ResumeAsync(http.Route("tenant"), http.RequestAborted);
        await GetAsync(http, service);
    }

    public static async Task SetRingAsync(HttpContext http, CrmService service)
    {
        if (await http.ReadBodyAsync<RingName>() is not { Ring: { Length: > 0 and <= MaxRing } ring })
        {
            await AdminProblem.NotUnderstood(AdminErrors.NoRing).WriteAsync(http);
            return;
        }

        await service.Runtime.TenantModules.SetRingAsync(http.Route("tenant"), ring, http.RequestAborted);
        await GetAsync(http, service);
    }

    public static async Task ChangeAsync(HttpContext http, CrmService service)
    {
        var wanted = await http.ReadBodyAsync<ModuleChangeRequest>();
        if (!Enum.TryParse<ModuleAction>(wanted?.Action, ignoreCase: true, out var action) || !Enum.IsDefined(action))
        {
            await AdminProblem.NotUnderstood(AdminErrors.NoAction).WriteAsync(http);
            return;
        }

        // Once begun it is brought to its end, whether or not the administrator waits for it.
        var change = await service.Runtime.Lifecycle.ChangeAsync(http.Route("tenant"), http.Route("id"), action, wanted!.Version, wanted.DryRun, CancellationToken.None);
        await http.Response.WriteAsJsonAsync(
            new { state = Name(change.State), version = change.Version, previousVersion = change.PreviousVersion, steps = change.Steps }, http.RequestAborted);
    }

    private static object Describe(TenantRow tenant) => new
    {
        id = tenant.Id,
        ring = tenant.Ring,
        state = tenant.State.ToString().ToLowerInvariant(),
        modules = tenant.Modules.OrderBy(m => m.ModuleId, StringComparer.Ordinal).Select(m => new
        {
            id = m.ModuleId,
            version = m.Version,
            state = Name(m.State),
            previousVersion = m.PreviousVersion,
            reason = m.LeftOut,
            step = m.Step,
        }),
        composition = string.Join(',', tenant.Modules.Where(Serves).Select(m => $"{m.ModuleId}@{m.Version}").Order(StringComparer.Ordinal)),
    };

    private static bool Serves(TenantModuleRow module) =>
        module is { LeftOut: null, Version: not null, State: TenantModuleState.Active or TenantModuleState.Upgrading or TenantModuleState.Switched };

    private static string Name(TenantModuleState state) => state.ToString().ToLowerInvariant();
}
