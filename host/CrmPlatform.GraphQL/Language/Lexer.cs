namespace CrmPlatform.GraphQL.Language;

/// <summary>Cuts a document into tokens. spec: sec-Language.Source-Text</summary>
/// <param name="source">The document.</param>
internal readonly struct Lexer(Source source)
{
    private readonly string _text = source.Text;

    /// <summary>Reads the token that begins at or after a position.</summary>
    public Token Read(int position)
    {
        var text = _text;
        while ((uint)position < (uint)text.Length)
        {
            // Names and what separates them are most of a document, so they come first.
            var c = text[position];
            if (Characters.IsNameStart(c))
            {
                return ReadName(position);
            }

            if (c is ' ' or ',' or '\n' or '\t' or '\r' or '\uFEFF')
            {
                position++;
            }
            else if (c == '#')
            {
                position = SkipComment(position + 1);
            }
            else
            {
                return ReadOther(c, position);
            }
        }

        return new(TokenKind.EndOfFile, text.Length, text.Length);
    }

    private Token ReadOther(char c, int position) => c switch
    {
        '{' => Punctuator(TokenKind.BraceLeft, position),
        '}' => Punctuator(TokenKind.BraceRight, position),
        '(' => Punctuator(TokenKind.ParenLeft, position),
        ')' => Punctuator(TokenKind.ParenRight, position),
        ':' => Punctuator(TokenKind.Colon, position),
        '$' => Punctuator(TokenKind.Dollar, position),
        '!' => Punctuator(TokenKind.Bang, position),
        '@' => Punctuator(TokenKind.At, position),
        '[' => Punctuator(TokenKind.BracketLeft, position),
        ']' => Punctuator(TokenKind.BracketRight, position),
        '=' => Punctuator(TokenKind.Equals, position),
        '|' => Punctuator(TokenKind.Pipe, position),
        '&' => Punctuator(TokenKind.Ampersand, position),
        '.' => ReadDots(position),
        '"' => _text.AsSpan(position).StartsWith("\"\"\"") ? BlockStringReader.Read(source, position) : QuotedStringReader.Read(source, position),
        '-' or (>= '0' and <= '9') => NumberReader.Read(source, position),
        _ => throw UnexpectedCharacter(position),
    };

    private static Token Punctuator(TokenKind kind, int position) => new(kind, position, position + 1);

    private Token ReadName(int start)
    {
        var text = _text;
        var end = start + 1;
        while ((uint)end < (uint)text.Length && Characters.IsNameContinue(text[end]))
        {
            end++;
        }

        return new(TokenKind.Name, start, end);
    }

    private Token ReadDots(int position)
    {
        var rest = _text.AsSpan(position + 1);
        if (rest.StartsWith(".."))
        {
            return new(TokenKind.Spread, position, position + 3);
        }

        if (rest.StartsWith("."))
        {
            throw SyntaxErrors.At(source, position, "Unexpected \"..\", did you mean \"...\"?");
        }

        if (rest.Length > 0 && char.IsAsciiDigit(rest[0]))
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            var fraction = digits < 0 ? rest : rest[..digits];
            throw SyntaxErrors.At(source, position, $"Invalid number, expected digit before \".\", did you mean \"0.{fraction}\"?");
        }

        throw UnexpectedCharacter(position);
    }

    // A lone surrogate ends the comment and is then refused as a character.
    private int SkipComment(int position)
    {
        var text = _text;
        while ((uint)position < (uint)text.Length && text[position] is not ('\n' or '\r'))
        {
            if (!char.IsSurrogate(text[position]))
            {
                position++;
            }
            else if (Characters.IsScalarValueAt(text, position))
            {
                position += 2;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private GraphQLException UnexpectedCharacter(int position)
    {
        if (_text[position] == '\'')
        {
            return SyntaxErrors.At(source, position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        }

        var kind = Characters.IsScalarValueAt(_text, position) ? "Unexpected" : "Invalid";
        return SyntaxErrors.At(source, position, $"{kind} character: {SyntaxErrors.DescribeCharacter(_text, position)}.");
    }
}
