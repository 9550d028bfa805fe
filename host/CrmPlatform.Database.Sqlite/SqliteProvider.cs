using System.Data.Common;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Database.Sqlite;

/// <summary>SQLite: a file for each tenant, no server.</summary>
public sealed class SqliteProvider : DatabaseProvider, IDisposable
{
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;
    private const int BusySeconds = 10;

    private readonly SqliteConnections _idle = new();

    /// <inheritdoc/>
    public override string Name => "sqlite";

    /// <inheritdoc/>
    public override bool UsesTablePrefix => true;

    /// <inheritdoc/>
    public override bool HasSingleWriter => true;

    /// <inheritdoc/>
    public override void AddEntityFramework(IServiceCollection services) => services.AddEntityFrameworkSqlite();

    /// <inheritdoc/>
    public override void Configure(DbContextOptionsBuilder options, ModuleDatabase module) =>
        options.UseSqlite(sqlite => sqlite
            .MigrationsHistoryTable($"{module.Schema}___migrations")
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)); // One statement, however many keys a batch has.

    /// <inheritdoc/>
    public override string ConnectionString(DatabasePlacement placement) => new SqliteConnectionStringBuilder
    {
        DataSource = PathOf(placement),
        Mode = SqliteOpenMode.ReadWrite, // A missing file is an error, not an empty tenant.
        ForeignKeys = true,
        DefaultTimeout = BusySeconds,
        Pooling = false, // Sessions reuse connections by Rent and Return.
    }.ToString();

    /// <inheritdoc/>
    public override DbConnection CreateConnection(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        SqlFunctions.AddTo(connection);
        return connection;
    }

    /// <inheritdoc/>
    public override DbConnection CreateUnpooledConnection(string connectionString) => CreateConnection(connectionString);

    /// <inheritdoc/>
    public override DbConnection Rent(string connectionString) => _idle.Take(connectionString) ?? CreateConnection(connectionString);

    /// <inheritdoc/>
    public override void Return(DbConnection connection) => _idle.Give((SqliteConnection)connection);

    /// <inheritdoc/>
    public override ValueTask ReturnAsync(DbConnection connection)
    {
        Return(connection);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override ValueTask PrepareAsync(DbConnection connection, CancellationToken cancellation)
    {
        // NORMAL is safe with WAL: a power cut may lose the last commits, but never corrupts. It belongs to the connection.
        // With case-sensitive LIKE a prefix search means the same as on PostgreSQL, and can use an index.
        Execute(connection, "PRAGMA synchronous = NORMAL; PRAGMA case_sensitive_like = ON");
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override ValueTask<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellation) =>
        new(((SqliteConnection)connection).BeginTransaction(deferred: false));

    /// <inheritdoc/>
    public override Task<bool> ExistsAsync(DatabasePlacement placement, CancellationToken cancellation) =>
        Task.FromResult(File.Exists(PathOf(placement)));

    /// <inheritdoc/>
    public override Task CreateAsync(DatabasePlacement placement, CancellationToken cancellation)
    {
        Directory.CreateDirectory(placement.Server);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString(placement))
        {
            Mode = SqliteOpenMode.ReadWriteCreate,
        }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task DropAsync(DatabasePlacement placement, CancellationToken cancellation)
    {
        _idle.Close(ConnectionString(placement));
        var path = PathOf(placement);

        // The folder is made with its first database: File.Delete passes over a missing file, but not over a missing folder.
        foreach (var file in new[] { path, $"{path}-wal", $"{path}-shm", $"{path}.migrating" }.Where(File.Exists))
        {
            File.Delete(file);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task BackUpAsync(DatabasePlacement placement, string file, CancellationToken cancellation) =>
        Task.Run(() => SqliteCopy.Write(ConnectionString(placement), file), cancellation);

    /// <inheritdoc/>
    public override Task RestoreAsync(DatabasePlacement placement, string file, CancellationToken cancellation) => Task.Run(
        () =>
        {
            Directory.CreateDirectory(placement.Server);
            var path = PathOf(placement);
            var arriving = $"{path}.restoring";
            try
            {
                File.Copy(file, arriving, overwrite: true);
                if (SqliteCopy.Check(arriving) is { } damage)
                {
                    throw IsDamaged(placement, damage);
                }

                // Nobody sees the database before it is whole.
                File.Move(arriving, path, overwrite: false);
            }
            finally
            {
                File.Delete(arriving);
            }
        },
        cancellation);

    /// <inheritdoc/>
    public override Task<IAsyncDisposable> LockMigrationsAsync(DbConnection connection, TimeSpan patience, CancellationToken cancellation) =>
        SqliteMigrationLock.TakeAsync((SqliteConnection)connection, patience, cancellation);

    // Busy, locked, I/O, full, cannot open: https://www.sqlite.org/rescode.html
    /// <inheritdoc/>
    public override bool IsUnavailable(DbException exception) => exception is SqliteException { SqliteErrorCode: 5 or 6 or 10 or 13 or 14 };

    /// <inheritdoc/>
    public override bool IsUniqueViolation(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    /// <inheritdoc/>
    public void Dispose() => _idle.Dispose();

    private static string PathOf(DatabasePlacement placement) =>
        Path.Combine(placement.Server, $"{DatabaseName.Check(placement.Database)}.db");

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
