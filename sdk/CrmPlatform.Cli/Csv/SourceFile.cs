using System.IO.Compression;
using System.Text;
using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Csv;

/// <summary>A file of rows under a header; one that ends in <c>.gz</c> is unpacked while it is read.</summary>
internal sealed class SourceFile : IDisposable
{
    private readonly StreamReader _text;
    private readonly CsvReader _reader;
    private readonly Dictionary<string, int> _columns = [];

    private SourceFile(string path, FileStream file, SourceFormat format)
    {
        Name = Path.GetFileName(path);
        Stream bytes = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        _text = new StreamReader(bytes, Strict(format.Encoding), detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
        _reader = new CsvReader(_text, format.Delimiter, Name);
        Columns = [.. (_reader.Read() ?? throw CsvErrors.NoHeader(Name)).Fields.Select(c => c.Trim())];
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Length > 0 && !_columns.TryAdd(Columns[i], i))
            {
                throw CsvErrors.ColumnTwice(Name, Columns[i]);
            }
        }
    }

    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    public static SourceFile Open(string path, SourceFormat format)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandLineErrors.FileNotReadable(path, exception);
        }

        try
        {
            return new SourceFile(path, file, format);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads the whole file once: how many rows it has, or why it cannot be read.</summary>
    public static int Count(string path, SourceFormat format)
    {
        using var file = Open(path, format);
        var rows = 0;
        while (file.Read() is not (null, null))
        {
            rows++;
        }

        return rows;
    }

    public void Dispose() => _text.Dispose();

    /// <summary>The column's place; null when the file has no such column.</summary>
    public int? IndexOf(string column) => _columns.TryGetValue(column, out var index) ? index : null;

    /// <summary>The next row, or what is wrong with it; both null at the end.</summary>
    public (SourceRow? Row, RowProblem? Problem) Read()
    {
        if (_reader.Read() is not { } record)
        {
            return default;
        }

        return record.Fields.Count == Columns.Count
            ? (new SourceRow(record.Line, record.Fields), null)
            : (null, new RowProblem(Name, record.Line, null, $"The row has {record.Fields.Count} fields, the header has {Columns.Count}. Check its quotes and delimiters."));
    }

    // Bytes that are no text are an error with a line number, not question marks in the database.
    private static Encoding Strict(string name)
    {
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            throw CsvErrors.UnknownEncoding(name);
        }
    }
}
