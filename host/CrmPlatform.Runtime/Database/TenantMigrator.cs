using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Database;

/// <summary>Brings the tables of a tenant's modules to the versions of the modules.</summary>
/// <remarks>One process at a time migrates a database. A module that fails is a result; the others go on, unless what failed still runs.</remarks>
public sealed class TenantMigrator(ILogger<TenantMigrator> log)
{
    /// <summary>How long another process may migrate the same database before this one gives up. Default: 30 seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one migration may run before its module is left out. Default: 10 minutes.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Applies what is missing, module by module in the given order.</summary>
    /// <param name="database">The tenant's database; it is created when it is not there.</param>
    /// <param name="modules">The factories of the modules, the platform's own first.</param>
    /// <param name="cancellation">Ends the work between two migrations.</param>
    /// <returns>A result for each module, in the same order.</returns>
    /// <exception cref="DatabaseException">Another process migrates the database and does not end.</exception>
    public Task<IReadOnlyList<MigrationResult>> MigrateAsync(TenantDatabase database, IReadOnlyList<ModuleDatabaseFactory> modules, CancellationToken cancellation) =>
        MigrateAsync(database, modules, static _ => MigrationWish.All, cancellation);

    /// <summary>Applies what is missing and wished, module by module in the given order.</summary>
    /// <param name="database">The tenant's database; it is created when it is not there.</param>
    /// <param name="modules">The factories of the modules, the platform's own first.</param>
    /// <param name="wish">How far the migrations of a module, by its id, go.</param>
    /// <param name="cancellation">Ends the work between two migrations.</param>
    /// <returns>A result for each module, in the same order.</returns>
    /// <exception cref="DatabaseException">Another process migrates the database and does not end.</exception>
    public async Task<IReadOnlyList<MigrationResult>> MigrateAsync(
        TenantDatabase database, IReadOnlyList<ModuleDatabaseFactory> modules, Func<string, MigrationWish> wish, CancellationToken cancellation)
    {
        await database.Provider.CreateAsync(database.Placement, cancellation);
        var connection = database.Provider.CreateUnpooledConnection(database.ConnectionString);
        var ours = default(IAsyncDisposable);
        var run = default(ModuleMigrationRun);
        var results = new List<MigrationResult>(modules.Count);
        try
        {
            await connection.OpenAsync(cancellation);
            ours = await LockAsync(database, connection, cancellation);
            var platform = modules.FirstOrDefault(m => m.Module.ModuleId == PlatformDbContext.ModuleId);
            foreach (var module in modules)
            {
                var id = module.Module.ModuleId;
                if (run is { Work.IsCompleted: false })
                {
                    // The connection is in use: on it, this module's statements would fall into the other's transaction.
                    results.Add(new MigrationResult(id, [], DatabaseErrors.MigrationNotTried(id, database.Placement.ToString(), run.ModuleId)) { WasTried = false });
                    continue;
                }

                run = new ModuleMigrationRun(database, connection, module, module == platform ? null : platform, Limit, log);
                results.Add(await run.RunAsync(wish(id), cancellation));
            }
        }
        finally
        {
            var closing = CloseAsync(run?.Work ?? Task.CompletedTask, ours, connection);
            if (run is not { Work.IsCompleted: false })
            {
                await closing;
            }
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

    // Work that outlives its result keeps the connection and the lock: nobody else may migrate beside it.
    private async Task CloseAsync(Task work, IAsyncDisposable? ours, DbConnection connection)
    {
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await using (connection)
            {
                await (ours?.DisposeAsync() ?? ValueTask.CompletedTask);
            }
        }
        catch (DbException exception)
        {
            log.LogWarning(exception, "The lock or the connection of a migration could not be given back in order.");
        }
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
}
