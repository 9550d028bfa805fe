using CrmPlatform.Runtime.Security.Users;

namespace CrmPlatform.Host.Administration;

/// <summary>Creates tenants, and lets the first people and programs in. No password is ever given: who is invited chooses one.</summary>
internal static class TenantEntryRequests
{
    private const string FirstAdministrator = "admin";
    private const string OperatorsKey = "operator";

    public static async Task CreateAsync(HttpContext http, CrmService service)
    {
        if (await http.ReadBodyAsync<TenantEntryRequest>() is not { Id: { } id } wanted)
        {
            await AdminProblem.NotUnderstood(AdminErrors.NoTenant).WriteAsync(http);
            return;
        }

        // Once begun it is brought to its end, whether or not the administrator waits for it.
        var invitation = await service.Runtime.CreateTenantAsync(id, wanted.Modules ?? [], wanted.Name ?? FirstAdministrator, wanted.Email, CancellationToken.None);
        http.Response.StatusCode = StatusCodes.Status201Created;
        await TellAsync(http, id, invitation);
    }

    public static async Task InviteAsync(HttpContext http, CrmService service)
    {
        var (tenant, wanted) = (http.Route("tenant"), await http.ReadBodyAsync<TenantEntryRequest>());
        var invitation = await service.Runtime.Access.InviteAdministratorAsync(tenant, wanted?.Name ?? FirstAdministrator, wanted?.Email, CancellationToken.None);
        await (invitation is null ? UnknownAsync(http, tenant) : TellAsync(http, tenant, invitation));
    }

    public static async Task AddKeyAsync(HttpContext http, CrmService service)
    {
        var (tenant, wanted) = (http.Route("tenant"), await http.ReadBodyAsync<TenantEntryRequest>());
        if (await service.Runtime.Access.AddKeyAsync(tenant, wanted?.Name ?? OperatorsKey, CancellationToken.None) is not { } key)
        {
            await UnknownAsync(http, tenant);
            return;
        }

        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsJsonAsync(new { tenant, key = key.Secret, id = key.Key.Id, expiresAt = key.Key.ExpiresAt }, http.RequestAborted);
    }

    private static Task UnknownAsync(HttpContext http, string tenant) =>
        new AdminProblem(StatusCodes.Status404NotFound, "Not found", [AdminErrors.NoSuchTenant(tenant)]).WriteAsync(http);

    private static Task TellAsync(HttpContext http, string tenant, Invitation invitation)
    {
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(
            new { tenant, name = invitation.User.Name, invitation = invitation.Token, expiresAt = invitation.ExpiresAt }, http.RequestAborted);
    }
}
