using Microsoft.Data.Sqlite;

namespace CrmPlatform.Database.Sqlite;

/// <summary>Copies databases while others write to them, and checks copies.</summary>
internal static class SqliteCopy
{
    /// <summary>Copies all pages as they are at one commit: in a write-ahead log, whoever reads keeps seeing what was there.</summary>
    public static void Write(string connectionString, string file)
    {
        using var source = new SqliteConnection(connectionString);
        using var copy = new SqliteConnection(Open(file, SqliteOpenMode.ReadWriteCreate));
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);

        // One file, without a log beside it.
        Run(copy, "PRAGMA journal_mode = DELETE");
    }

    /// <summary>Reads the whole file and prepares it for use.</summary>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    public static string? Check(string file)
    {
        try
        {
            using var connection = new SqliteConnection(Open(file, SqliteOpenMode.ReadWrite));
            SqlFunctions.AddTo(connection);
            connection.Open();
            if (Run(connection, "PRAGMA integrity_check(1)") is not "ok" and var damage)
            {
                return $"its integrity check says '{damage}'.";
            }

            Run(connection, "PRAGMA journal_mode = WAL");
            return null;
        }
        catch (SqliteException exception)
        {
            return $"SQLite says '{exception.Message}'.";
        }
    }

    private static string Open(string file, SqliteOpenMode mode) => new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString();

    private static string? Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as string;
    }
}
