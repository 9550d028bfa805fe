using System.Data;
using CrmPlatform.Runtime.Database;
using Npgsql;

namespace CrmPlatform.Database.PostgreSql;

/// <summary>An advisory lock that ends with its connection, so that a killed process leaves none.</summary>
/// <remarks>Entity Framework's own lock cannot be taken before its table is there, so two first migrations collide.</remarks>
internal sealed class PostgreSqlMigrationLock(NpgsqlConnection connection) : IAsyncDisposable
{
    private const long Key = 0x43524D_4D494752; // "CRM MIGR"; advisory locks belong to one database.

    public static async Task<IAsyncDisposable> TakeAsync(NpgsqlConnection connection, TimeSpan patience, CancellationToken cancellation)
    {
        try
        {
            await ExecuteAsync(connection, $"SET lock_timeout = {patience.TotalMilliseconds:0}", cancellation);
            await ExecuteAsync(connection, $"SELECT pg_advisory_lock({Key})", cancellation);
            await ExecuteAsync(connection, "RESET lock_timeout", cancellation);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new MigrationLockedException(patience, exception);
        }

        return new PostgreSqlMigrationLock(connection);
    }

    public async ValueTask DisposeAsync()
    {
        // With a connection that broke the lock is gone.
        if (connection.State == ConnectionState.Open)
        {
            await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({Key})", CancellationToken.None);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
