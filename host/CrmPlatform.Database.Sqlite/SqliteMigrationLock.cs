using CrmPlatform.Runtime.Database;
using Microsoft.Data.Sqlite;

namespace CrmPlatform.Database.Sqlite;

/// <summary>A file beside the database that one process at a time holds open.</summary>
/// <remarks>
/// The operating system frees it when a process dies. Entity Framework's own lock is a row in the database, which a
/// killed process leaves behind for ever; whoever holds the file knows that such a row is stale. The file stays where
/// it is: were it removed, two processes could each hold a file of the same name.
/// </remarks>
internal sealed class SqliteMigrationLock : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly FileStream _file;

    private SqliteMigrationLock(FileStream file) => _file = file;

    public static async Task<IAsyncDisposable> TakeAsync(SqliteConnection connection, TimeSpan patience, CancellationToken cancellation)
    {
        var file = await OpenAsync($"{connection.DataSource}.migrating", patience, cancellation);
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";
            await command.ExecuteNonQueryAsync(cancellation);
            return new SqliteMigrationLock(file);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static async Task<FileStream> OpenAsync(string path, TimeSpan patience, CancellationToken cancellation)
    {
        var start = Environment.TickCount64;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (exception.GetType() == typeof(IOException))
            {
                // A file that is in use has no exception class of its own, unlike a folder that is not there.
                if (Environment.TickCount64 - start >= patience.TotalMilliseconds)
                {
                    throw new MigrationLockedException(patience, exception);
                }

                await Task.Delay(Pause, cancellation);
            }
        }
    }
}
