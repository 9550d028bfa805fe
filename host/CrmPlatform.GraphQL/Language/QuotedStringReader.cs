using System.Globalization;
using System.Text;

namespace CrmPlatform.GraphQL.Language;

/// <summary>Reads strings between quotation marks and their escapes. spec: sec-String-Value</summary>
internal static class QuotedStringReader
{
    /// <summary>Finds the end of a string and checks its escapes.</summary>
    public static Token Read(Source source, int start)
    {
        var text = source.Text;
        var position = start + 1;
        while (position < text.Length)
        {
            var c = text[position];
            if (c == '"')
            {
                return new(TokenKind.String, start, position + 1);
            }

            if (c is '\n' or '\r')
            {
                break;
            }

            if (c == '\\')
            {
                position = ReadEscape(source, position, null);
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

    /// <summary>What a string says.</summary>
    public static string TextOf(Source source, Token token)
    {
        var rest = source.Text.AsSpan(token.Start + 1, token.End - token.Start - 2);
        var escape = rest.IndexOf('\\');
        if (escape < 0)
        {
            return rest.ToString();
        }

        var value = new StringBuilder(rest.Length);
        while (escape >= 0)
        {
            value.Append(rest[..escape]);
            var at = token.End - 1 - rest.Length + escape;
            rest = source.Text.AsSpan(ReadEscape(source, at, value)..(token.End - 1));
            escape = rest.IndexOf('\\');
        }

        return value.Append(rest).ToString();
    }

    private static int ReadEscape(Source source, int position, StringBuilder? value)
    {
        var rest = source.Text.AsSpan(position + 1);
        if (rest.StartsWith("u{"))
        {
            return ReadBracedEscape(source, position, value);
        }

        if (rest.StartsWith("u"))
        {
            return ReadFixedEscape(source, position, value);
        }

        var character = (rest.Length == 0 ? '\0' : rest[0]) switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw InvalidEscape(source, position, 2, "character"),
        };
        value?.Append(character);
        return position + 2;
    }

    // \u{1F600}: one to eight digits
    private static int ReadBracedEscape(Source source, int position, StringBuilder? value)
    {
        var text = source.Text;
        var point = 0;
        var size = 3;
        while (size < 12)
        {
            var c = position + size < text.Length ? text[position + size] : '\0';
            size++;
            if (c == '}')
            {
                if (size < 5 || !Rune.IsValid(point))
                {
                    break;
                }

                value?.Append(new Rune(point).ToString());
                return position + size;
            }

            point = (point << 4) | HexDigit(c);
            if (point < 0)
            {
                break;
            }
        }

        throw InvalidEscape(source, position, size, "Unicode");
    }

    // \u00E9, or two of them for a surrogate pair
    private static int ReadFixedEscape(Source source, int position, StringBuilder? value)
    {
        var rest = source.Text.AsSpan(position);
        var code = FourHexDigits(rest, 2);
        if (code >= 0 && !char.IsSurrogate((char)code))
        {
            value?.Append((char)code);
            return position + 6;
        }

        if (code >= 0 && rest.Length > 6 && rest[6..].StartsWith("\\u") && FourHexDigits(rest, 8) is >= 0 and var trailing
            && char.IsSurrogatePair((char)code, (char)trailing))
        {
            value?.Append((char)code).Append((char)trailing);
            return position + 12;
        }

        throw InvalidEscape(source, position, 6, "Unicode");
    }

    private static int FourHexDigits(ReadOnlySpan<char> text, int start) =>
        text.Length >= start + 4 && ushort.TryParse(text.Slice(start, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : -1;

    private static int HexDigit(char c) => char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : -1;

    private static GraphQLException InvalidEscape(Source source, int position, int size, string kind)
    {
        var sequence = source.Text.AsSpan(position, Math.Min(size, source.Text.Length - position));
        return SyntaxErrors.At(source, position, $"Invalid {kind} escape sequence: \"{sequence}\".");
    }
}
