using System.Data.Common;

namespace CrmPlatform.Runtime.Database;

/// <summary>Writes statements on the platform's tables where Entity Framework would be too slow.</summary>
internal static class PlatformTable
{
    private const string Schema = "crm_platform";

    /// <summary>The table's name in a statement.</summary>
    public static string Of(DatabaseProvider provider, string table) => provider.UsesTablePrefix ? $"{Schema}_{table}" : $"{Schema}.{table}";

    /// <summary>Adds a parameter.</summary>
    /// <returns>Its name in the statement.</returns>
    public static string Add(this DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ($"@{name}", value);
        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }
}
