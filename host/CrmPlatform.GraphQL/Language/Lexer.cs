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
            var c = text[position];
            switch (c)
            {
                case ' ' or '\t' or ',' or '\n' or '\r' or '\uFEFF':
                    position++;
                    continue;
                case '#':
                    position = SkipComment(position + 1);
                    continue;
                case '!':
                    return Punctuator(TokenKind.Bang, position);
                case '$':
                    return Punctuator(TokenKind.Dollar, position);
                case '&':
                    return Punctuator(TokenKind.Ampersand, position);
                case '(':
                    return Punctuator(TokenKind.ParenLeft, position);
                case ')':
                    return Punctuator(TokenKind.ParenRight, position);
                case ':':
                    return Punctuator(TokenKind.Colon, position);
                case '=':
                    return Punctuator(TokenKind.Equals, position);
                case '@':
                    return Punctuator(TokenKind.At, position);
                case '[':
                    return Punctuator(TokenKind.BracketLeft, position);
                case ']':
                    return Punctuator(TokenKind.BracketRight, position);
                case '{':
                    return Punctuator(TokenKind.BraceLeft, position);
                case '|':
                    return Punctuator(TokenKind.Pipe, position);
                case '}':
                    return Punctuator(TokenKind.BraceRight, position);
                case '.':
                    return ReadDots(position);
                case '"':
                    return text.AsSpan(position).StartsWith("\"\"\"") ? BlockStringReader.Read(source, position) : QuotedStringReader.Read(source, position);
                case '-' or (>= '0' and <= '9'):
                    return NumberReader.Read(source, position);
                default:
                    return Characters.IsNameStart(c) ? ReadName(position) : throw UnexpectedCharacter(position);
            }
        }

        return new(TokenKind.EndOfFile, text.Length, text.Length, null);
    }

    private static Token Punctuator(TokenKind kind, int position) => new(kind, position, position + 1, null);

    private Token ReadName(int start)
    {
        var text = _text;
        var end = start + 1;
        while ((uint)end < (uint)text.Length && Characters.IsNameContinue(text[end]))
        {
            end++;
        }

        return new(TokenKind.Name, start, end, null);
    }

    private Token ReadDots(int position)
    {
        var rest = _text.AsSpan(position + 1);
        if (rest.StartsWith(".."))
        {
            return new(TokenKind.Spread, position, position + 3, null);
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
