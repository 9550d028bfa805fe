using CrmPlatform.TestSupport;

namespace CrmPlatform.Sales.Tests.Support;

/// <summary>Reads files of the real data that have no quotes in the columns of interest.</summary>
internal static class CsvFile
{
    /// <summary>The rows of a file, each by column name.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        string[]? columns = null;
        foreach (var cells in File.ReadLines(CrmData.Path(file.Split('/'))).Where(l => l.Length > 0).Select(l => l.Split(',')))
        {
            if (columns is null)
            {
                columns = cells;
                continue;
            }

            yield return columns.Zip(cells).ToDictionary(c => c.First, c => c.Second);
        }
    }
}
