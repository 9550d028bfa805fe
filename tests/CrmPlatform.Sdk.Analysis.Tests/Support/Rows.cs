using System.Globalization;
using System.IO.Compression;
using CrmPlatform.TestSupport;
using CsvHelper;
using CsvHelper.Configuration;

namespace CrmPlatform.Sdk.Analysis.Tests.Support;

/// <summary>Reads the rows of the real data.</summary>
internal static class Rows
{
    /// <summary>The rows of a file, packed or not, by the names of their columns.</summary>
    public static IEnumerable<Dictionary<string, string>> Of(string delimiter, params string[] path)
    {
        using var file = File.OpenRead(CrmData.Path(path));
        using var text = new StreamReader(path[^1].EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter, TrimOptions = TrimOptions.Trim,
        });
        csv.Read();
        csv.ReadHeader();
        var columns = csv.HeaderRecord!.Select(c => c.Trim()).ToArray();
        while (csv.Read())
        {
            yield return columns.Select((c, i) => (c, csv.GetField(i)!)).ToDictionary(f => f.c, f => f.Item2);
        }
    }

    /// <summary>The text of a column.</summary>
    public static string Text(this Dictionary<string, string> row, string column) => row[column];

    /// <summary>The number in a column.</summary>
    public static double Number(this Dictionary<string, string> row, string column) => double.Parse(row.Text(column), CultureInfo.InvariantCulture);
}
