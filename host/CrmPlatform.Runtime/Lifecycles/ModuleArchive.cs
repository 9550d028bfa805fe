using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>A copy of a module's data: a file of JSON lines, one for each row, that ends with their number and hash.</summary>
internal static class ModuleArchive
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    /// <summary>Writes the file whole or not at all.</summary>
    /// <returns>How many rows it holds.</returns>
    public static async Task<long> WriteAsync(string path, object header, ModuleTables tables, DbConnection connection, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.new";
        var rows = 0L;
        await using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await LineAsync(file, hash, header, cancellation);
            foreach (var table in await tables.ListAsync(connection, cancellation))
            {
                await using var command = connection.CreateCommand();
                command.CommandText = $"SELECT * FROM {tables.Quote(table)}";
                await using var reader = await command.ExecuteReaderAsync(cancellation);
                while (await reader.ReadAsync(cancellation))
                {
                    await LineAsync(file, hash, new { table, row = RowOf(reader) }, cancellation);
                    rows++;
                }
            }

            await file.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new ModuleArchiveEnd(rows, Convert.ToHexStringLower(hash.GetHashAndReset()))), cancellation);
            await file.WriteAsync(NewLine, cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
        return rows;
    }

    /// <summary>Reads the file back: every line, their number and their hash.</summary>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public static async Task VerifyAsync(string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (rows, previous) = (-1L, default(string));
        await foreach (var line in File.ReadLinesAsync(path, cancellation))
        {
            if (previous is not null)
            {
                using var row = JsonDocument.Parse(previous);
                hash.AppendData(Encoding.UTF8.GetBytes(previous));
                hash.AppendData(NewLine);
                rows++;
            }

            previous = line;
        }

        var end = JsonSerializer.Deserialize<ModuleArchiveEnd>(previous ?? "null");
        if (end is null || end.Rows != rows || end.Sha256 != Convert.ToHexStringLower(hash.GetHashAndReset()))
        {
            throw new InvalidDataException("The copy could not be read back as it was written.");
        }
    }

    private static async Task LineAsync(Stream file, IncrementalHash hash, object line, CancellationToken cancellation)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(line);
        hash.AppendData(text);
        hash.AppendData(NewLine);
        await file.WriteAsync(text, cancellation);
        await file.WriteAsync(NewLine, cancellation);
    }

    private static Dictionary<string, object?> RowOf(DbDataReader reader)
    {
        var row = new Dictionary<string, object?>(reader.FieldCount, StringComparer.Ordinal);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            row[reader.GetName(i)] = reader.IsDBNull(i) ? null : reader.GetValue(i);
        }

        return row;
    }
}
