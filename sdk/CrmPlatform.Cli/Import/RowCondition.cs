using System.Text.Json;
using CrmPlatform.Cli.Csv;

namespace CrmPlatform.Cli.Import;

/// <summary>Which rows something is for.</summary>
/// <remarks>
/// For each column: a text that must stand in it, a list of which one must, <c>"*"</c> for any value, or an empty text for
/// none. All columns must agree.
/// </remarks>
internal sealed class RowCondition
{
    private readonly List<(int Column, Func<string, bool> Agrees)> _columns = [];

    public static RowCondition Compile(IReadOnlyDictionary<string, JsonElement> columns, MappingScope scope)
    {
        var condition = new RowCondition();
        foreach (var (column, value) in columns)
        {
            if (scope.File.IndexOf(column) is { } index)
            {
                var nulls = scope.Nulls.Append("").ToHashSet();
                condition._columns.Add((index, value.ValueKind switch
                {
                    JsonValueKind.Array => value.EnumerateArray().Select(v => v.ToString()).ToHashSet().Contains,
                    _ when value.ToString() == "*" => text => !nulls.Contains(text),
                    _ when value.ToString() == "" => nulls.Contains,
                    _ => value.ToString().Equals,
                }));
            }
            else
            {
                scope.Problems.Add(ImportErrors.UnknownColumn(column, scope.File));
            }
        }

        return condition;
    }

    public bool Holds(SourceRow row) => _columns.TrueForAll(c => c.Agrees(row.Fields[c.Column].Trim()));
}
