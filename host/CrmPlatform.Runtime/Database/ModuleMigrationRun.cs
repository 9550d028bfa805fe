using System.Data.Common;
using CrmPlatform.Sdk.Database;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Database;

/// <summary>Brings one module's tables in one database to the module's version.</summary>
/// <remarks>Each step is written down before and after it: a run that was broken off goes on where it stopped.</remarks>
internal sealed class ModuleMigrationRun(
    TenantDatabase database, DbConnection connection, ModuleDatabaseFactory module, ModuleDatabaseFactory? platform, TimeSpan limit, ILogger log)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private readonly List<string> _applied = [];
    private readonly string _id = module.Module.ModuleId;
    private string _current = "(none)";

    /// <summary>The work itself, which may outlive its result: until it has ended, the connection is in use.</summary>
    public Task Work { get; private set; } = Task.CompletedTask;

    /// <summary>The module's id.</summary>
    public string ModuleId => _id;

    private string Place => database.Placement.ToString();

    public async Task<MigrationResult> RunAsync(MigrationWish wish, CancellationToken cancellation)
    {
        // Not disposed here: the work may outlive this call.
        var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            // On a thread of the pool: a migration is the module's code, and whoever waits for it waits no longer than the limit.
            var work = Task.Run(() => ApplyAsync(wish, end.Token), CancellationToken.None);
            Work = work;
            return await work.WaitAsync(limit, cancellation);
        }
        catch (TimeoutException) when (!Work.IsCompleted)
        {
            var failure = DatabaseErrors.MigrationTooSlow(_id, _current, Place, limit);
            _ = end.CancelAsync();
            await Task.WhenAny(Work, Task.Delay(limit < Grace ? limit : Grace, cancellation));
            return new MigrationResult(_id, [.. _applied], failure);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // Whatever the module's migration throws is its own failure.
            var failure = DatabaseErrors.MigrationFailed(_id, _current, Place, exception.GetBaseException());
            log.LogError(exception, "{Failure}", failure);
            return new MigrationResult(_id, _applied, failure);
        }
        finally
        {
            _ = Work.ContinueWith(_ => end.Dispose(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task<MigrationResult> ApplyAsync(MigrationWish wish, CancellationToken cancellation)
    {
        await using var context = module.Open(connection);
        await using var steps = platform is null ? null : (PlatformDbContext)platform.Open(connection);
        var journal = steps is null ? null : new StepJournal(steps, _id);
        var migrations = await ModuleMigrations.ReadAsync(context, cancellation);
        foreach (var unknown in migrations.Unknown.Reverse())
        {
            // A newer version was here. What it only added does not disturb this one.
            if (journal is null || !await journal.OnlyAddsAsync(unknown, cancellation))
            {
                return new MigrationResult(_id, [], DatabaseErrors.NewerDatabase(_id, Place, unknown));
            }
        }

        if (Refusal(migrations, wish) is { } refusal)
        {
            return new MigrationResult(_id, [], refusal);
        }

        if (journal is not null && wish is not MigrationWish.Additive)
        {
            await FillAgainAsync(migrations, wish, journal, cancellation);
        }

        // One at a time, so that a failure can name its migration.
        foreach (var migration in migrations.Missing)
        {
            var phase = migrations.PhaseOf(migration);
            if (phase is MigrationPhase.Contract && wish is not MigrationWish.All)
            {
                break;
            }

            _current = migration;
            await ApplyAsync(migrations, migration, phase, journal, cancellation);
            _applied.Add(migration);
        }

        return new MigrationResult(_id, _applied, null);
    }

    // What the version before wrote since a backfill was done is filled before it is needed, and before it cannot be filled any more.
    private async Task FillAgainAsync(ModuleMigrations migrations, MigrationWish wish, StepJournal journal, CancellationToken cancellation)
    {
        if (wish is MigrationWish.All && !migrations.Missing.Any(m => migrations.PhaseOf(m) is MigrationPhase.Contract))
        {
            return;
        }

        foreach (var migration in migrations.DoneSinceContract)
        {
            if (migrations.Create(migration) is ModuleBackfill backfill)
            {
                _current = migration;
                await AsWriterAsync(() => journal.BeginAgainAsync(migration, cancellation), cancellation);
                await new BackfillRun(database, module, platform!).RunAsync(backfill, migration, cancellation);
                await AsWriterAsync(() => journal.EndAsync(migration, cancellation), cancellation);
            }
        }
    }

    private async Task ApplyAsync(ModuleMigrations migrations, string migration, MigrationPhase phase, StepJournal? journal, CancellationToken cancellation)
    {
        if (journal is not null)
        {
            await AsWriterAsync(() => journal.BeginAsync(migration, phase, cancellation), cancellation);
        }

        if (platform is not null && migrations.Create(migration) is ModuleBackfill backfill)
        {
            await new BackfillRun(database, module, platform).RunAsync(backfill, migration, cancellation);
        }

        await AsWriterAsync(
            async () =>
            {
                await migrations.ApplyAsync(migration, cancellation);
                if (journal is not null)
                {
                    await journal.EndAsync(migration, cancellation);
                }
            },
            cancellation);
    }

    // Requests of the version before run beside this: a database with one writer has one line for all.
    private async Task AsWriterAsync(Func<Task> work, CancellationToken cancellation)
    {
        await database.EnterWriterAsync(cancellation);
        try
        {
            await work();
        }
        finally
        {
            database.ExitWriter();
        }
    }

    private string? Refusal(ModuleMigrations migrations, MigrationWish wish)
    {
        if (wish is not MigrationWish.BesideOldVersion)
        {
            return null;
        }

        var contract = default(string);
        foreach (var migration in migrations.Missing)
        {
            if (migrations.PhaseOf(migration) is MigrationPhase.Contract)
            {
                contract ??= migration;
            }
            else if (contract is not null)
            {
                return DatabaseErrors.ContractBetween(_id, contract, migration);
            }
            else if (migrations.Removal(migration) is { } removal)
            {
                return DatabaseErrors.RemovesTooEarly(_id, migration, removal);
            }
        }

        return null;
    }
}
