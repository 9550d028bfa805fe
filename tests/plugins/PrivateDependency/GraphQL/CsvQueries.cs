using System.Globalization;
using CrmPlatform.Sdk.GraphQL;
using CsvHelper;

namespace PrivateDependency.GraphQL;

/// <summary>Questions about CSV.</summary>
[QueryType]
public static class CsvQueries
{
    /// <summary>The fields of a line.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static IReadOnlyList<string> GetCsvFields(string line)
    {
        using var parser = new CsvParser(new StringReader(line), CultureInfo.InvariantCulture);
        return parser.Read() ? parser.Record ?? [] : [];
    }
}
