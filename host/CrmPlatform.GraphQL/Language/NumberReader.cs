namespace CrmPlatform.GraphQL.Language;

/// <summary>Reads numbers. spec: sec-Int-Value, sec-Float-Value</summary>
internal static class NumberReader
{
    public static Token Read(Source source, int start)
    {
        var text = source.Text;
        var kind = TokenKind.Int;
        var position = text[start] == '-' ? start + 1 : start;
        if (At(text, position) == '0')
        {
            position++;
            if (char.IsAsciiDigit(At(text, position)))
            {
                throw Invalid(source, position, "unexpected digit after 0");
            }
        }
        else
        {
            position = SkipDigits(source, position);
        }

        if (At(text, position) == '.')
        {
            kind = TokenKind.Float;
            position = SkipDigits(source, position + 1);
        }

        if (At(text, position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position += At(text, position + 1) is '+' or '-' ? 2 : 1;
            position = SkipDigits(source, position);
        }

        if (At(text, position) == '.' || Characters.IsNameStart(At(text, position)))
        {
            throw Invalid(source, position, "expected digit but got");
        }

        return new(kind, start, position);
    }

    private static char At(string text, int position) => position < text.Length ? text[position] : '\0';

    private static int SkipDigits(Source source, int position)
    {
        if (!char.IsAsciiDigit(At(source.Text, position)))
        {
            throw Invalid(source, position, "expected digit but got");
        }

        var rest = source.Text.AsSpan(position);
        var length = rest.IndexOfAnyExceptInRange('0', '9');
        return position + (length < 0 ? rest.Length : length);
    }

    private static GraphQLException Invalid(Source source, int position, string why) =>
        SyntaxErrors.At(source, position, $"Invalid number, {why}: {SyntaxErrors.DescribeCharacter(source.Text, position)}.");
}
