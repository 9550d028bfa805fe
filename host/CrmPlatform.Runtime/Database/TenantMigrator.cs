using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Database;

/// <summary>Brings the tables of a tenant's modules to the versions of the modules.</summary>
/// <remarks>One process at a time migrates a database. A module that fails is a result; the others go on.</remarks>
public sealed class TenantMigrator(ILogger<TenantMigrator> log)
{
    /// <summary>How long another process may migrate the same database before this one gives up. Default: 30 seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Applies what is missing, module by module in the given order.</summary>
    /// <param name="database">The tenant's database; it is created when it is not there.</param>
    /// <param name="modules">The factories of the modules, the platform's own first.</param>
    /// <param name="cancellation">Ends the work between two migrations.</param>
    /// <returns>A result for each module, in the same order.</returns>
    /// <exception cref="DatabaseException">Another process migrates the database and does not end.</exception>
    public async Task<IReadOnlyList<MigrationResult>> MigrateAsync(TenantDatabase database, IReadOnlyList<ModuleDatabaseFactory> modules, CancellationToken cancellation)
    {
        await database.Provider.CreateAsync(database.Placement, cancellation);
        await using var connection = database.Provider.CreateUnpooledConnection(database.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var ours = await LockAsync(database, connection, cancellation);
        var results = new List<MigrationResult>(modules.Count);
        foreach (var module in modules)
        {
            results.Add(await MigrateAsync(database, connection, module, cancellation));
        }

        if (results.Exists(r => r.Applied.Count > 0))
        {
            database.Provider.ForgetTables(database.ConnectionString);
        }

        return results;
    }

    /// <summary>The statements that bring an empty database to the module's version.</summary>
    public static string GenerateScript(ModuleDatabaseFactory module)
    {
        using var connection = module.Provider.CreateConnection("");
        using var context = module.Open(connection);
        return context.GetService<IMigrator>().GenerateScript();
    }

    private async Task<IAsyncDisposable> LockAsync(TenantDatabase database, DbConnection connection, CancellationToken cancellation)
    {
        try
        {
            return await database.Provider.LockMigrationsAsync(connection, Patience, cancellation);
        }
        catch (MigrationLockedException exception)
        {
            throw new DatabaseException(DatabaseErrors.MigrationLocked(database.Placement.ToString(), exception.Waited), exception);
        }
    }

    private async Task<MigrationResult> MigrateAsync(TenantDatabase database, DbConnection connection, ModuleDatabaseFactory module, CancellationToken cancellation)
    {
        var id = module.Module.ModuleId;
        var place = database.Placement.ToString();
        var applied = new List<string>();
        var current = "(none)";
        try
        {
            await using var context = module.Open(connection);
            var done = (await context.Database.GetAppliedMigrationsAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
            var known = context.Database.GetMigrations().ToList();
            if (done.Except(known, StringComparer.Ordinal).Order(StringComparer.Ordinal).LastOrDefault() is { } unknown)
            {
                return new MigrationResult(id, [], DatabaseErrors.NewerDatabase(id, place, unknown));
            }

            // One at a time, so that a failure can name its migration.
            var migrator = context.GetService<IMigrator>();
            foreach (var migration in known.Where(m => !done.Contains(m)))
            {
                current = migration;
                await migrator.MigrateAsync(migration, cancellation);
                applied.Add(migration);
            }

            return new MigrationResult(id, applied, null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // A module's migration is the module's code: whatever it throws is its own failure.
            var failure = DatabaseErrors.MigrationFailed(id, current, place, exception.GetBaseException().Message);
            log.LogError(exception, "{Failure}", failure);
            return new MigrationResult(id, applied, failure);
        }
    }
}
