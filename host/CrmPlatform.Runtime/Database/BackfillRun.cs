using CrmPlatform.Sdk.Database;

namespace CrmPlatform.Runtime.Database;

/// <summary>Runs a backfill to its end, batch by batch; each batch is committed together with its cursor.</summary>
internal sealed class BackfillRun(TenantDatabase database, ModuleDatabaseFactory module, ModuleDatabaseFactory platform)
{
    private const string Caller = "backfill";

    public async Task RunAsync(ModuleBackfill backfill, string migration, CancellationToken cancellation)
    {
        while (await NextAsync(backfill, migration, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private async Task<bool> NextAsync(ModuleBackfill backfill, string migration, CancellationToken cancellation)
    {
        await using var session = new TenantSession { ReadsClearCells = backfill.GetType().BaseType is { IsGenericType: true } kind && kind.GetGenericTypeDefinition() == typeof(EncryptionBackfill<>) };
        session.Attach(database, Caller, TimeProvider.System);
        await using var context = module.Lease(session);
        await using var steps = (PlatformDbContext)platform.Lease(session);
        await session.BeginAsync(cancellation);
        try
        {
            var step = await steps.ModuleSteps.FindAsync([module.Module.ModuleId, migration], cancellation)
                ?? throw new InvalidOperationException($"The backfill '{migration}' of '{module.Module.ModuleId}' was not begun.");
            step.Cursor = await backfill.FillAsync(context, step.Cursor, cancellation);
            await session.CommitAsync(cancellation);
            return step.Cursor is not null;
        }
        catch
        {
            await session.RollbackAsync();
            throw;
        }
    }
}
