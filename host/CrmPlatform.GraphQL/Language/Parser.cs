namespace CrmPlatform.GraphQL.Language;

/// <summary>Reads documents: the whole language of the September 2025 edition.</summary>
/// <remarks>Broken syntax is a <see cref="GraphQLException"/> with one error, worded and located as graphql-js does it.</remarks>
public static class Parser
{
    /// <summary>Reads a client's document within <see cref="ParserLimits.Default"/>.</summary>
    public static DocumentNode Parse(string text) => Parse(new Source(text), ParserLimits.Default);

    /// <summary>Reads a client's document within <see cref="ParserLimits.Default"/>.</summary>
    public static DocumentNode Parse(Source source) => Parse(source, ParserLimits.Default);

    /// <summary>Reads a document.</summary>
    public static DocumentNode Parse(string text, ParserLimits limits) => Parse(new Source(text), limits);

    /// <summary>Reads a document. spec: Document</summary>
    public static DocumentNode Parse(Source source, ParserLimits limits)
    {
        var tokens = new TokenReader(source, limits);
        var definitions = new List<DefinitionNode>();
        do
        {
            definitions.Add(DefinitionParser.Definition(tokens));
        }
        while (!tokens.Is(TokenKind.EndOfFile));
        return new(source, definitions);
    }

    /// <summary>Reads a value; it may contain variables.</summary>
    public static ValueNode ParseValue(string text) => Whole(text, tokens => ValueParser.Value(tokens, isConstant: false));

    /// <summary>Reads a value without variables.</summary>
    public static ValueNode ParseConstant(string text) => Whole(text, tokens => ValueParser.Value(tokens, isConstant: true));

    /// <summary>Reads a reference to a type, such as <c>[Int!]</c>.</summary>
    public static TypeNode ParseType(string text) => Whole(text, TypeParser.Type);

    /// <summary>Reads a directive without variables, such as <c>@tag(name: "internal")</c>.</summary>
    public static DirectiveNode ParseDirective(string text) => Whole(text, tokens => ValueParser.Directives(tokens, isConstant: true) is [var one]
        ? one
        : throw SyntaxErrors.Unexpected(tokens.Source, tokens.Token));

    private static T Whole<T>(string text, Func<TokenReader, T> read)
    {
        var tokens = new TokenReader(new Source(text), ParserLimits.Default);
        var node = read(tokens);
        tokens.Expect(TokenKind.EndOfFile);
        return node;
    }
}
