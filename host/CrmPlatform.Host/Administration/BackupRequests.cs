using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Recovery;
using CrmPlatform.Runtime.Security.Encryption;
using Microsoft.AspNetCore.Http.Features;

namespace CrmPlatform.Host.Administration;

/// <summary>Backups of tenants and of the catalog, and their way back.</summary>
internal static class BackupRequests
{
    private const string Bytes = "application/octet-stream";

    public static async Task BackUpAsync(HttpContext http, CrmService service)
    {
        using var backup = await service.Runtime.Backups.BackUpAsync(http.Route("tenant"), http.RequestAborted);
        await SendAsync(http, backup);
    }

    public static async Task BackUpCatalogAsync(HttpContext http, CrmService service)
    {
        using var backup = await service.Runtime.Backups.BackUpCatalogAsync(http.RequestAborted);
        await SendAsync(http, backup);
    }

    public static async Task RestoreAsync(HttpContext http, CrmService service)
    {
        // A backup is as long as the tenant's database: an administrator's disk is the limit.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        var content = await service.Runtime.Restores.RestoreAsync(http.Route("tenant"), http.Request.Body, http.Request.Query["replace"] == "true", http.RequestAborted);
        await http.Response.WriteAsJsonAsync(new { tenant = content.Tenant, madeAt = content.MadeAt, modules = content.Modules }, http.RequestAborted);
    }

    /// <summary>What the exception of a backup tells an administrator; null when it is no such.</summary>
    public static AdminProblem? Problem(Exception exception) =>
        exception is RecoveryException or DatabaseException or KeyException ? new(StatusCodes.Status422UnprocessableEntity, "Refused", [exception.Message]) : null;

    private static Task SendAsync(HttpContext http, StagedFile backup)
    {
        http.Response.ContentType = Bytes;
        return http.Response.SendFileAsync(backup.Path, http.RequestAborted);
    }
}
