namespace CrmPlatform.Sales.Tests.Support;

/// <summary>A fact about real files in the folder that CRM_DATA names; skipped with the reason where it is not set.</summary>
internal sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute()
    {
        if (Folder is null || !Directory.Exists(Folder))
        {
            Skip = "The real data was not found. Set CRM_DATA to the folder that has 'crm' and 'northwind'.";
        }
    }

    public static string? Folder => Environment.GetEnvironmentVariable("CRM_DATA");

    /// <summary>The rows of a file without quotes, each by column name.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadLines(Path.Combine(Folder!, file)).Where(l => l.Length > 0).Select(l => l.Split(','));
        string[]? columns = null;
        foreach (var cells in lines)
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
