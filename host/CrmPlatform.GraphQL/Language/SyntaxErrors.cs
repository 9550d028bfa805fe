namespace CrmPlatform.GraphQL.Language;

/// <summary>The errors of the lexer and parser, worded as graphql-js words them.</summary>
internal static class SyntaxErrors
{
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";
    public const string LengthLimit = "DOCUMENT_LENGTH_LIMIT";
    public const string TokenLimit = "DOCUMENT_TOKEN_LIMIT";
    public const string DepthLimit = "DOCUMENT_DEPTH_LIMIT";

    private const int LongestExcerpt = 120;

    public static GraphQLException At(Source source, int position, string message) => At(source, position, message, ParseFailed);

    public static GraphQLException Unexpected(Source source, Token token) => At(source, token.Start, $"Unexpected {Describe(source, token)}.");

    public static GraphQLException Expected(Source source, string what, Token found) =>
        At(source, found.Start, $"Expected {what}, found {Describe(source, found)}.");

    public static GraphQLException TooLong(Source source, int limit) =>
        At(source, limit, $"Source contains more than {limit} UTF-16 code units. Parsing aborted.", LengthLimit);

    public static GraphQLException TooManyTokens(Source source, int position, int limit) =>
        At(source, position, $"Document contains more than {limit} tokens. Parsing aborted.", TokenLimit);

    public static GraphQLException TooDeep(Source source, int position, int limit) =>
        At(source, position, $"Document is nested deeper than {limit} levels. Parsing aborted.", DepthLimit);

    public static string Describe(Source source, Token token) => token.Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{Describe(token.Kind)} \"{source.Text.AsSpan(token.Start, token.End - token.Start)}\"",
        TokenKind.String => $"{Describe(token.Kind)} \"{QuotedStringReader.TextOf(source, token)}\"",
        TokenKind.BlockString => $"{Describe(token.Kind)} \"{BlockStringReader.TextOf(source, token)}\"",
        _ => Describe(token.Kind),
    };

    public static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenLeft => "\"(\"",
        TokenKind.ParenRight => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.Equals => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketLeft => "\"[\"",
        TokenKind.BracketRight => "\"]\"",
        TokenKind.BraceLeft => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceRight => "\"}\"",
        _ => kind.ToString(),
    };

    /// <summary>Names the character at a position: quoted when it can be printed, else by its code point.</summary>
    public static string DescribeCharacter(string text, int position)
    {
        if (position >= text.Length)
        {
            return "<EOF>";
        }

        var isPair = position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1]);
        var code = isPair ? char.ConvertToUtf32(text, position) : text[position];
        return code switch
        {
            '"' => "'\"'",
            >= 0x20 and <= 0x7e => $"\"{(char)code}\"",
            _ => $"U+{code:X4}",
        };
    }

    private static GraphQLException At(Source source, int position, string message, string code)
    {
        var location = source.LocationOf(position);
        return new(new GraphQLError($"Syntax Error: {message}")
        {
            Code = code,
            Locations = [location],
            Extensions = new Dictionary<string, object?> { ["sourceLine"] = Excerpt(source.Text, position, location.Column) },
        });
    }

    // A minified document is one line, so only the surroundings of the place are told.
    private static string Excerpt(string text, int position, int column)
    {
        var start = Math.Max(position - column + 1, position - (LongestExcerpt / 2));
        var length = text.AsSpan(start).IndexOfAny('\r', '\n');
        length = Math.Min(length < 0 ? text.Length - start : length, LongestExcerpt);
        return text.Substring(start, length);
    }
}
