namespace CrmPlatform.GraphQL.Tests.Support;

/// <summary>Reads the part of YAML that graphql-cats is written in: maps, lists, plain and quoted text, and blocks of text.</summary>
/// <remarks>A map is a dictionary, a list a list, null is <see cref="Null"/>, anything else text.</remarks>
internal sealed class CatsYaml
{
    /// <summary>What the word null stands for.</summary>
    public static readonly object Null = new();

    private readonly string[] _lines;
    private int _next;

    private CatsYaml(string text) => _lines = text.ReplaceLineEndings("\n").Split('\n');

    public static object Read(string text) => new CatsYaml(text).Value(0);

    private object Value(int indent)
    {
        SkipBlank();
        return Line.TrimStart().StartsWith("- ", StringComparison.Ordinal) ? List(Indent(Line)) : Map(Math.Max(indent, Indent(Line)));
    }

    private List<object> List(int indent)
    {
        var items = new List<object>();
        for (SkipBlank(); !AtEnd && Indent(Line) == indent && Line.TrimStart().StartsWith("- ", StringComparison.Ordinal); SkipBlank())
        {
            var rest = Line[(indent + 2)..];
            if (IsEntry(rest))
            {
                // The item is a map whose first entry stands behind the dash.
                _lines[_next] = new string(' ', indent + 2) + rest;
                items.Add(Map(indent + 2));
            }
            else
            {
                _next++;
                items.Add(Scalar(rest));
            }
        }

        return items;
    }

    private Dictionary<string, object> Map(int indent)
    {
        var map = new Dictionary<string, object>();
        for (SkipBlank(); !AtEnd && Indent(Line) == indent && IsEntry(Line.Trim()); SkipBlank())
        {
            var line = Line.Trim();
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var rest = line[(colon + 1)..].Trim();
            _next++;
            map[line[..colon]] = rest switch
            {
                "|" or "|-" => Block(indent),
                "" => Below(indent),
                _ => Scalar(rest),
            };
        }

        return map;
    }

    private object Below(int indent)
    {
        SkipBlank();
        var isBelow = !AtEnd && (Indent(Line) > indent || (Indent(Line) == indent && Line.TrimStart().StartsWith("- ", StringComparison.Ordinal)));
        return isBelow ? Value(indent + 1) : "";
    }

    private string Block(int indent)
    {
        var lines = new List<string>();
        while (!AtEnd && (Line.Trim().Length == 0 || Indent(Line) > indent))
        {
            lines.Add(Line);
            _next++;
        }

        var common = lines.Where(l => l.Trim().Length > 0).Select(Indent).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(l => l.Length < common ? "" : l[common..])).TrimEnd('\n');
    }

    private static object Scalar(string text) => text switch
    {
        "null" => Null,
        ['{', .. var entries, '}'] => Parts(entries).ToDictionary(e => e[..e.IndexOf(':', StringComparison.Ordinal)], e => Scalar(e[(e.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())),
        ['[', .. var items, ']'] => Parts(items).Select(Scalar).ToList(),
        ['\'', .. var quoted, '\''] => quoted.Replace("''", "'", StringComparison.Ordinal),
        ['"', .. var quoted, '"'] => quoted.Replace("\\\"", "\"", StringComparison.Ordinal),
        _ => text,
    };

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsEntry(string text) => text.Length > 0 && text[0] is not ('\'' or '"' or '{' or '[') && (text.EndsWith(':') || text.Contains(": ", StringComparison.Ordinal));

    private string Line => _lines[_next];

    private bool AtEnd => _next >= _lines.Length;

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    private void SkipBlank()
    {
        while (!AtEnd && (Line.Trim().Length == 0 || Line.TrimStart().StartsWith('#')))
        {
            _next++;
        }
    }
}
