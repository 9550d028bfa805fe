using CrmPlatform.Runtime.Database;
using Microsoft.Data.Sqlite;

namespace CrmPlatform.Database.Sqlite;

/// <summary>A file beside the database that one process at a time holds open.</summary>
/// <remarks>
/// The file stays: were it removed, two processes could hold two files of one name. The operating system frees it when a process dies. Entity Framework's own lock is a row in the database, which a
/// killed process leaves behind for ever; whoever holds the file knows that such a row is stale.
/// </remarks>
internal sealed class SqliteMigrationLock : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly FileStream _file;

    private SqliteMigrationLock(FileStream file) => _file = file;

    public static async Task<IAsyncDisposable> TakeAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        var path = $"{connection.DataSource}.migrating";
        var start = Environment.TickCount64;
        while (true)
        {
            try
            {
                var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                ClearStaleRow(connection);
                return new SqliteMigrationLock(file);
            }
            catch (IOException) when (Environment.TickCount64 - start < Patience.TotalMilliseconds)
            {
                await Task.Delay(Pause, cancellation);
            }
            catch (IOException exception)
            {
                throw new MigrationLockedException(Patience, exception);
            }
        }
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static void ClearStaleRow(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";
        command.ExecuteNonQuery();
    }
}
