using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace CrmPlatform.Database.Sqlite;

/// <summary>The functions that Entity Framework's SQL calls where SQLite has none, with the names that it gives them.</summary>
/// <remarks>
/// Entity Framework adds its own only to connections that it opens by itself, and these are opened once for all modules.
/// Decimals are kept as text and computed exactly. Letter case follows Unicode, as on the other providers.
/// </remarks>
internal static class SqlFunctions
{
    private static readonly TimeSpan PatternPatience = TimeSpan.FromSeconds(1);

    public static void AddTo(SqliteConnection connection)
    {
        AddDecimals(connection);
        AddDecimalAggregates(connection);
        connection.CreateFunction<string?, string?>("lower", text => text?.ToLowerInvariant(), isDeterministic: true);
        connection.CreateFunction<string?, string?>("upper", text => text?.ToUpperInvariant(), isDeterministic: true);
        connection.CreateFunction<string?, string?, bool?>(
            "regexp",
            (pattern, text) => pattern is null || text is null ? null : Regex.IsMatch(text, pattern, RegexOptions.None, PatternPatience),
            isDeterministic: true);
    }

    private static void AddDecimals(SqliteConnection connection)
    {
        connection.CreateFunction<decimal?, decimal?, decimal?>("ef_add", (a, b) => a + b, isDeterministic: true);
        connection.CreateFunction<decimal?, decimal?, decimal?>("ef_multiply", (a, b) => a * b, isDeterministic: true);
        connection.CreateFunction<decimal?, decimal?, decimal?>("ef_divide", (a, b) => b == 0 ? null : a / b, isDeterministic: true);
        connection.CreateFunction<decimal?, decimal?, decimal?>("ef_mod", (a, b) => b == 0 ? null : a % b, isDeterministic: true);
        connection.CreateFunction<decimal?, decimal?>("ef_negate", a => -a, isDeterministic: true);
        connection.CreateFunction<decimal?, decimal?, int?>(
            "ef_compare",
            (a, b) => a is { } left && b is { } right ? decimal.Compare(left, right) : null,
            isDeterministic: true);
        connection.CreateCollation("EF_DECIMAL", (a, b) => decimal.Compare(Parse(a), Parse(b)));
    }

    private static void AddDecimalAggregates(SqliteConnection connection)
    {
        connection.CreateAggregate<decimal?, decimal?>("ef_sum", null, (sum, value) => value is null ? sum : (sum ?? 0) + value, isDeterministic: true);
        connection.CreateAggregate<decimal?, decimal?>("ef_max", null, (max, value) => max is null || value > max ? value ?? max : max, isDeterministic: true);
        connection.CreateAggregate<decimal?, decimal?>("ef_min", null, (min, value) => min is null || value < min ? value ?? min : min, isDeterministic: true);
        connection.CreateAggregate<decimal?, (decimal Sum, long Count), decimal?>(
            "ef_avg",
            (0, 0),
            (mean, value) => value is { } number ? (mean.Sum + number, mean.Count + 1) : mean,
            mean => mean.Count == 0 ? null : mean.Sum / mean.Count,
            isDeterministic: true);
    }

    private static decimal Parse(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
