using CrmPlatform.Host.Metrics;

namespace CrmPlatform.Host.Administration;

/// <summary>The addresses of the administration.</summary>
internal static class AdminRoutes
{
    public static void MapAdministration(this WebApplication app)
    {
        var door = app.Services.GetRequiredService<AdminDoor>();
        app.MapPost("/admin/packages", door.Guard(PackageRequests.InstallAsync));
        app.MapGet("/admin/packages", door.Guard(PackageRequests.ListAsync));
        app.MapDelete("/admin/packages/{id}/{version}", door.Guard(PackageRequests.RemoveAsync));
        app.MapPost("/admin/tenants", door.Guard(TenantEntryRequests.CreateAsync));
        app.MapPost("/admin/tenants/{tenant}/invitations", door.Guard(TenantEntryRequests.InviteAsync));
        app.MapPost("/admin/tenants/{tenant}/keys", door.Guard(TenantEntryRequests.AddKeyAsync));
        app.MapGet("/admin/tenants", door.Guard(TenantRequests.ListAsync));
        app.MapGet("/admin/tenants/{tenant}", door.Guard(TenantRequests.GetAsync));
        app.MapGet("/admin/tenants/{tenant}/lock", door.Guard(TenantRequests.GetLockAsync));
        app.MapPost("/admin/tenants/{tenant}/suspend", door.Guard(TenantRequests.SuspendAsync));
        app.MapPost("/admin/tenants/{tenant}/resume", door.Guard(TenantRequests.ResumeAsync));
        app.MapPut("/admin/tenants/{tenant}/ring", door.Guard(TenantRequests.SetRingAsync));
        app.MapPost("/admin/tenants/{tenant}/modules/{id}", door.Guard(TenantRequests.ChangeAsync));
        app.MapGet("/admin/tenants/{tenant}/jobs", door.Guard(JobRequests.ListAsync));
        app.MapPost("/admin/tenants/{tenant}/modules/{id}/jobs/{job}", door.Guard(JobRequests.RunAsync));
        app.MapGet("/admin/tenants/{tenant}/backup", door.Guard(BackupRequests.BackUpAsync));
        app.MapPost("/admin/tenants/{tenant}/restore", door.Guard(BackupRequests.RestoreAsync));
        app.MapGet("/admin/checkup", door.Guard(CheckupRequests.CheckAsync));
        app.MapGet("/metrics", door.Guard((http, _) => http.WriteMetricsAsync(app.Services.GetRequiredService<HostMetrics>())));
        app.MapGet("/admin/catalog/backup", door.Guard(BackupRequests.BackUpCatalogAsync));
        app.MapPost("/admin/keys/rotate", door.Guard(KeyRequests.RotateHostAsync));
        app.MapPost("/admin/tenants/{tenant}/keys/rotate", door.Guard(KeyRequests.RotateAsync));
        app.MapPost("/admin/tenants/{tenant}/audit/verify", door.Guard(AuditRequests.VerifyAsync));
        app.MapPost("/admin/tenants/{tenant}/audit/digest", door.Guard(AuditRequests.ExportAsync));
        app.MapPost("/admin/modules/{id}/upgrade", door.Guard(RingRequests.UpgradeAsync));
        app.MapPost("/admin/modules/{id}/rollback", door.Guard(RingRequests.RollBackAsync));
        app.MapGet("/admin/versions", door.Guard(VersionRequests.ListAsync));
    }
}
