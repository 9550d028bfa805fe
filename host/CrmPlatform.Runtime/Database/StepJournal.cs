using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Database;

/// <summary>Writes down in a tenant's database what is done to a module's tables, before and after.</summary>
internal sealed class StepJournal(PlatformDbContext platform, string module)
{
    private static DateTime Now => ModuleSession.System.Clock.GetUtcNow().UtcDateTime;

    public async Task BeginAsync(string migration, MigrationPhase phase, CancellationToken cancellation)
    {
        if (await platform.ModuleSteps.FindAsync([module, migration], cancellation) is null)
        {
            platform.Add(new ModuleStep { ModuleId = module, Migration = migration, Phase = phase, BegunAt = Now });
            await platform.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>Writes down that a backfill that was done begins again; one that was broken off goes on.</summary>
    public async Task BeginAgainAsync(string migration, CancellationToken cancellation)
    {
        if (await platform.ModuleSteps.FindAsync([module, migration], cancellation) is not { } step)
        {
            platform.Add(new ModuleStep { ModuleId = module, Migration = migration, Phase = MigrationPhase.Backfill, BegunAt = Now });
        }
        else if (step.DoneAt is not null)
        {
            (step.Cursor, step.BegunAt, step.DoneAt) = (null, Now, null);
        }

        await platform.SaveChangesAsync(cancellation);
    }

    public async Task EndAsync(string migration, CancellationToken cancellation)
    {
        if (await platform.ModuleSteps.FindAsync([module, migration], cancellation) is { DoneAt: null } step)
        {
            step.DoneAt = Now;
            await platform.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>Whether a version that does not know the migration can live with it.</summary>
    public async Task<bool> OnlyAddsAsync(string migration, CancellationToken cancellation) =>
        await platform.ModuleSteps.FindAsync([module, migration], cancellation) is { Phase: not MigrationPhase.Contract };
}
