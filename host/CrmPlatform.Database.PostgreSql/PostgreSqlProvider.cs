using System.Data.Common;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CrmPlatform.Database.PostgreSql;

/// <summary>PostgreSQL: a database for each tenant, a schema for each module.</summary>
public sealed class PostgreSqlProvider : DatabaseProvider
{
    // The database that every server has, from which others are created and dropped.
    private const string Maintenance = "postgres";
    private const int IdleSeconds = 60;
    private const int PreparedStatements = 50;
    private const int ConnectSeconds = 4;

    /// <inheritdoc/>
    public override string Name => "postgresql";

    /// <inheritdoc/>
    public override void AddEntityFramework(IServiceCollection services) => services.AddEntityFrameworkNpgsql();

    /// <inheritdoc/>
    public override void Configure(DbContextOptionsBuilder options, ModuleDatabase module) =>
        options.UseNpgsql(npgsql => npgsql
            .MigrationsHistoryTable("__migrations", module.Schema)
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)); // One statement, however many keys a batch has.

    /// <inheritdoc/>
    public override string ConnectionString(DatabasePlacement placement) =>
        On(placement.Server, DatabaseName.Check(placement.Database), pooling: true);

    /// <inheritdoc/>
    public override DbConnection CreateConnection(string connectionString) => new NpgsqlConnection(connectionString);

    /// <inheritdoc/>
    public override DbConnection CreateUnpooledConnection(string connectionString) =>
        new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());

    // What DISCARD ALL does, but for the prepared statements, which are the pool's.
    /// <inheritdoc/>
    public override async ValueTask ResetAsync(DbConnection connection, CancellationToken cancellation)
    {
        const string Reset = "SET SESSION AUTHORIZATION DEFAULT; RESET ALL; CLOSE ALL; UNLISTEN *; SELECT pg_advisory_unlock_all(); DISCARD SEQUENCES; DISCARD TEMP";
        await using var command = new NpgsqlCommand(Reset, (NpgsqlConnection)connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    // A prepared statement fails when a column that it reads has another type than before.
    /// <inheritdoc/>
    public override void ForgetTables(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    /// <inheritdoc/>
    public override async Task<bool> ExistsAsync(DatabasePlacement placement, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(On(placement.Server, Maintenance, pooling: false));
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = DatabaseName.Check(placement.Database) });
        return await command.ExecuteScalarAsync(cancellation) is not null;
    }

    /// <inheritdoc/>
    public override async Task CreateAsync(DatabasePlacement placement, CancellationToken cancellation)
    {
        if (await ExistsAsync(placement, cancellation))
        {
            return;
        }

        try
        {
            await MaintainAsync(placement, $"CREATE DATABASE \"{DatabaseName.Check(placement.Database)}\" TEMPLATE template0 ENCODING 'UTF8'", cancellation);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process was faster; the database is there, which is what was asked for.
        }
    }

    /// <inheritdoc/>
    public override async Task DropAsync(DatabasePlacement placement, CancellationToken cancellation)
    {
        ForgetTables(ConnectionString(placement));
        await MaintainAsync(placement, $"DROP DATABASE IF EXISTS \"{DatabaseName.Check(placement.Database)}\" WITH (FORCE)", cancellation);
    }

    /// <inheritdoc/>
    public override async Task BackUpAsync(DatabasePlacement placement, string file, CancellationToken cancellation)
    {
        if (await RunAsync("pg_dump", placement, ["--format=custom", "--no-owner", "--no-privileges", $"--file={file}"], cancellation) is { } complaint)
        {
            throw CannotCopy(Name, $"pg_dump says '{complaint}'.");
        }
    }

    /// <inheritdoc/>
    public override async Task RestoreAsync(DatabasePlacement placement, string file, CancellationToken cancellation)
    {
        await CreateAsync(placement, cancellation);
        if (await RunAsync("pg_restore", placement, ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", $"--dbname={placement.Database}", file], cancellation) is { } complaint)
        {
            await DropAsync(placement, CancellationToken.None);
            throw IsDamaged(placement, $"pg_restore says '{complaint}'.");
        }
    }

    /// <inheritdoc/>
    public override Task<IAsyncDisposable> LockMigrationsAsync(DbConnection connection, TimeSpan patience, CancellationToken cancellation) =>
        PostgreSqlMigrationLock.TakeAsync((NpgsqlConnection)connection, patience, cancellation);

    /// <inheritdoc/>
    public override bool IsUniqueViolation(DbException exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    private async Task<string?> RunAsync(string program, DatabasePlacement placement, string[] arguments, CancellationToken cancellation)
    {
        try
        {
            return await PostgreSqlTool.RunAsync(program, ConnectionString(placement), arguments, cancellation);
        }
        catch (FileNotFoundException missing)
        {
            throw CannotCopy(Name, missing.Message);
        }
    }

    private static async Task MaintainAsync(DatabasePlacement placement, string sql, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(On(placement.Server, Maintenance, pooling: false));
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    // Each tenant has a pool of its own: its idle connections must not use up the server.
    private static string On(string server, string database, bool pooling)
    {
        var builder = new NpgsqlConnectionStringBuilder(server) { Database = database, Pooling = pooling, ApplicationName = "CrmPlatform" };

        // Who cannot be reached in this time is told to come again; a server far away may need more, so the setting wins.
        if (pooling && !server.Contains("Timeout", StringComparison.OrdinalIgnoreCase))
        {
            builder.Timeout = ConnectSeconds;
        }

        builder.ConnectionIdleLifetime = Math.Min(builder.ConnectionIdleLifetime, IdleSeconds);
        builder.ConnectionPruningInterval = Math.Min(builder.ConnectionPruningInterval, IdleSeconds);

        // Nothing resets a connection that comes back, since Entity Framework's statements leave nothing on it; see ResetAsync.
        builder.NoResetOnClose = true;

        // Saves the server a third of a short query's time. A pooler between host and server may not bear it, so the setting wins.
        if (!server.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase))
        {
            (builder.MaxAutoPrepare, builder.AutoPrepareMinUsages) = (PreparedStatements, 2);
        }

        return builder.ToString();
    }
}
