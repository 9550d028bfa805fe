using System.Data;
using CrmPlatform.Runtime.Database;
using Microsoft.Data.SqlClient;

namespace CrmPlatform.Database.SqlServer;

/// <summary>An application lock of the session, which ends with its connection.</summary>
internal sealed class SqlServerMigrationLock(SqlConnection connection) : IAsyncDisposable
{
    private const string Resource = "CrmPlatform.Migrations";

    public static async Task<IAsyncDisposable> TakeAsync(SqlConnection connection, TimeSpan patience, CancellationToken cancellation)
    {
        await using var command = new SqlCommand(
            "DECLARE @r int; EXEC @r = sp_getapplock @Resource = @resource, @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = @timeout; SELECT @r",
            connection)
        {
            CommandTimeout = 0,
        };
        command.Parameters.AddWithValue("@resource", Resource);
        command.Parameters.AddWithValue("@timeout", (int)patience.TotalMilliseconds);
        return await command.ExecuteScalarAsync(cancellation) is >= 0
            ? new SqlServerMigrationLock(connection)
            : throw new MigrationLockedException(patience, null);
    }

    public async ValueTask DisposeAsync()
    {
        // With a connection that broke the lock is gone.
        if (connection.State != ConnectionState.Open)
        {
            return;
        }

        await using var command = new SqlCommand("EXEC sp_releaseapplock @Resource = @resource, @LockOwner = 'Session'", connection);
        command.Parameters.AddWithValue("@resource", Resource);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
