namespace CrmPlatform.GraphQL.Language;

/// <summary>Reads block strings. spec: sec-String-Value, BlockStringValue()</summary>
internal static class BlockStringReader
{
    private const string Quotes = "\"\"\"";

    public static Token Read(Source source, int start)
    {
        var text = source.Text;
        var position = start + 3;
        while (position < text.Length)
        {
            var c = text[position];
            if (c == '"' && text.AsSpan(position).StartsWith(Quotes))
            {
                return new(TokenKind.BlockString, start, position + 3);
            }

            if (c == '\\' && text.AsSpan(position + 1).StartsWith(Quotes))
            {
                position += 4;
            }
            else if (Characters.IsScalarValueAt(text, position))
            {
                position += char.IsSurrogate(c) ? 2 : 1;
            }
            else
            {
                throw SyntaxErrors.At(source, position, $"Invalid character within String: {SyntaxErrors.DescribeCharacter(text, position)}.");
            }
        }

        throw SyntaxErrors.At(source, position, "Unterminated string.");
    }

    /// <summary>What a block string says.</summary>
    public static string TextOf(Source source, Token token) => Dedent(source.Text[(token.Start + 3)..(token.End - 3)]);

    /// <summary>Removes the common indentation and the blank lines at both ends.</summary>
    public static string Dedent(string raw)
    {
        if (raw.AsSpan().IndexOfAny('\r', '\n') < 0)
        {
            // The first line keeps its indentation, unless it is blank.
            return raw.AsSpan().Trim(" \t").IsEmpty ? "" : Unescape(raw);
        }

        var lines = raw.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var common = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = lines[i].AsSpan().IndexOfAnyExcept(' ', '\t');
            if (indent < 0)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            common = i > 0 ? Math.Min(common, indent) : common;
        }

        if (first < 0)
        {
            return "";
        }

        for (var i = Math.Max(first, 1); i <= last; i++)
        {
            lines[i] = lines[i].Length <= common ? "" : lines[i][common..];
        }

        return Unescape(string.Join('\n', lines, first, last - first + 1));
    }

    private static string Unescape(string text) => text.Replace("\\" + Quotes, Quotes, StringComparison.Ordinal);
}
