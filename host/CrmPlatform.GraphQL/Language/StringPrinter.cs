using System.Text;

namespace CrmPlatform.GraphQL.Language;

/// <summary>Writes strings so that they can be read back.</summary>
internal static class StringPrinter
{
    private const string Quotes = "\"\"\"";

    /// <summary>Writes a string between quotation marks. spec: sec-String-Value</summary>
    public static string Quoted(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' or (>= '\x7f' and <= '\x9f') => text.Append("\\u").Append(((int)c).ToString("X4")),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>Writes a block string, on one line where that is readable.</summary>
    public static string Block(string value)
    {
        var escaped = value.Replace(Quotes, "\\" + Quotes, StringComparison.Ordinal);
        var lines = escaped.ReplaceLineEndings("\n").Split('\n');
        var isSingleLine = lines.Length == 1;
        var mustBeginOnNewLine = !isSingleLine && lines.Skip(1).All(line => line.Length == 0 || line[0] is ' ' or '\t');
        var endsWithQuotes = escaped.EndsWith("\\" + Quotes, StringComparison.Ordinal);
        var mustEndOnNewLine = (value.EndsWith('"') && !endsWithQuotes) || value.EndsWith('\\');
        var isMultiline = !isSingleLine || value.Length > 70 || mustEndOnNewLine || endsWithQuotes;
        var startsBlank = isSingleLine && value.Length > 0 && value[0] is ' ' or '\t';
        var begin = (isMultiline && !startsBlank) || mustBeginOnNewLine ? "\n" : "";
        var end = isMultiline ? "\n" : "";
        return $"{Quotes}{begin}{escaped}{end}{Quotes}";
    }

    /// <summary>Whether a block string gives the text back unchanged.</summary>
    public static bool CanBeBlock(string value)
    {
        if (value.Length == 0)
        {
            return true;
        }

        if (value.AsSpan().IndexOfAnyInRange('\0', '\b') >= 0 || value.AsSpan().IndexOfAny("\v\f\r\x0e\x0f") >= 0)
        {
            return false;
        }

        var lines = value.Split('\n');
        if (IsBlank(lines[0]) && lines.Length > 1 || IsBlank(lines[^1]))
        {
            return false;
        }

        // Indentation that all lines share would be taken away.
        return lines.Length == 1 || lines.Any(line => !IsBlank(line) && line[0] is not (' ' or '\t'));
    }

    private static bool IsBlank(string line) => line.AsSpan().Trim(" \t").IsEmpty;
}
