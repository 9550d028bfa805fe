using System.Data.Common;
using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>Copies the data of a module that is out of service, and removes it from the tenant's database.</summary>
internal sealed class DataChange(TenantSwitch tenantSwitch, LifecycleJournal journal, HostServices host, string folder)
{
    /// <summary>Writes a copy and reads it back.</summary>
    public async Task ArchiveAsync(TenantChange change, CancellationToken cancellation)
    {
        var (tenant, module) = (change.Tenant.Id, change.Module);
        if (change.Row!.State is TenantModuleState.Disabled)
        {
            await change.StepAsync("retain", token => journal.MoveAsync(tenant, module, TenantModuleState.Retained, static _ => { }, null, token), cancellation);
        }

        var path = Path.Combine(folder, tenant, $"{module}-{change.Row.Version}.jsonl");
        var header = new { tenant, module, version = change.Row.Version, at = host.Clock.GetUtcNow().UtcDateTime };
        var rows = await change.StepAsync(
            "copy", token => WithTablesAsync(change, (tables, connection) => ModuleArchive.WriteAsync(path, header, tables, connection, token), token), cancellation);
        await change.StepAsync("verify", token => ModuleArchive.VerifyAsync(path, token), cancellation);
        await change.StepAsync(
            "archive", token => journal.MoveAsync(tenant, module, TenantModuleState.Archived, static _ => { }, $"{rows} rows in '{Path.GetFileName(path)}'.", token), cancellation);
    }

    /// <summary>Removes the module's tables; asked again, it goes on with what is left.</summary>
    public async Task PurgeAsync(TenantChange change, CancellationToken cancellation)
    {
        var rows = await change.StepAsync(
            PurgeSteps.Drop,
            token => WithTablesAsync(
                change,
                async (tables, connection) =>
                {
                    var dropped = await tables.DropAsync(connection, token);
                    await ForgetAsync(change, connection, token);
                    return dropped;
                },
                token),
            cancellation);
        var proof = string.Join(", ", rows.Select(r => $"{r.Key}: {r.Value} rows"));
        await change.StepAsync(
            PurgeSteps.Done,
            token => journal.MoveAsync(
                change.Tenant.Id, change.Module, TenantModuleState.Purged, r => (r.Version, r.Hash, r.Sdk, r.LeftOut) = (null, null, null, null), $"Removed {proof}.", token),
            cancellation);
    }

    private async Task<T> WithTablesAsync<T>(TenantChange change, Func<ModuleTables, DbConnection, Task<T>> work, CancellationToken cancellation)
    {
        var database = await tenantSwitch.DatabaseAsync(change.Tenant, cancellation);
        var tables = new ModuleTables(database, change.Module, change.Tenant.Modules.Select(m => m.ModuleId).Where(m => m != change.Module));
        await using var connection = database.Provider.CreateUnpooledConnection(database.ConnectionString);
        await connection.OpenAsync(cancellation);
        await database.EnterWriterAsync(cancellation);
        try
        {
            var result = await work(tables, connection);
            database.Provider.ForgetTables(database.ConnectionString);
            return result;
        }
        finally
        {
            database.ExitWriter();
        }
    }

    // What the platform itself keeps of the module: what was done to its tables, its settings, its jobs.
    private async Task ForgetAsync(TenantChange change, DbConnection connection, CancellationToken cancellation)
    {
        var database = await tenantSwitch.DatabaseAsync(change.Tenant, cancellation);
        await using var platform = (PlatformDbContext)host.Platform.On(database.Provider).Open(connection);
        await platform.ModuleSteps.Where(s => s.ModuleId == change.Module).ExecuteDeleteAsync(cancellation);
        await platform.Settings.Where(s => s.Module == change.Module).ExecuteDeleteAsync(cancellation);
        await platform.Jobs.Where(j => j.Module == change.Module).ExecuteDeleteAsync(cancellation);
        host.Settings.Forget(change.Tenant.Id);
    }
}
