using CrmPlatform.Cli.Csv;
using CrmPlatform.Cli.Mapping;

namespace CrmPlatform.Cli.Import;

/// <summary>Takes a text from a row: a column, or several within a sentence; then replaces, empties and defaults it.</summary>
internal sealed class CellText
{
    private readonly IReadOnlyList<object> _parts;
    private readonly IReadOnlyDictionary<string, string>? _map;
    private readonly IReadOnlyCollection<string> _nulls;
    private readonly string? _default;

    private CellText(IReadOnlyList<object> parts, InputBinding binding, IReadOnlyCollection<string> nulls)
    {
        _parts = parts;
        _map = binding.Map;
        _nulls = nulls;
        _default = binding.Default;
        Column = binding.Column;
    }

    /// <summary>The column; null for a sentence of several.</summary>
    public string? Column { get; }

    /// <summary>Finds the columns; what does not fit is added to the problems.</summary>
    public static CellText? Compile(InputBinding binding, SourceFile file, IReadOnlyCollection<string> nulls, List<string> problems)
    {
        var parts = new List<object>();
        var known = problems.Count;
        foreach (var (text, isColumn) in binding.Column is { } only ? [(only, true)] : Split(binding.Text!))
        {
            if (!isColumn)
            {
                parts.Add(text);
            }
            else if (file.IndexOf(text) is { } index)
            {
                parts.Add(index);
            }
            else
            {
                problems.Add(ImportErrors.UnknownColumn(text, file));
            }
        }

        return problems.Count == known ? new CellText(parts, binding, nulls) : null;
    }

    /// <summary>The row's text; null for none.</summary>
    public string? Of(SourceRow row)
    {
        var values = _parts.Select(p => p is int index ? Value(row.Fields[index]) : (string)p).ToList();
        var isEmpty = values.Where((v, i) => _parts[i] is int && v.Length > 0).FirstOrDefault() is null;
        var text = isEmpty ? "" : string.Concat(values).Trim();
        if (_map is not null && _map.TryGetValue(text, out var mapped))
        {
            text = mapped;
        }

        return text.Length > 0 ? text : _default;
    }

    private string Value(string field)
    {
        var text = field.Trim();
        return _nulls.Contains(text) && _map?.ContainsKey(text) != true ? "" : text;
    }

    private static IEnumerable<(string Text, bool IsColumn)> Split(string template)
    {
        var rest = template;
        while (rest.IndexOf('{') is var open and >= 0 && rest.IndexOf('}', open) is var close and >= 0)
        {
            yield return (rest[..open], false);
            yield return (rest[(open + 1)..close], true);
            rest = rest[(close + 1)..];
        }

        yield return (rest, false);
    }
}
