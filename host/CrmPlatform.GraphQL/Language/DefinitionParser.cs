namespace CrmPlatform.GraphQL.Language;

/// <summary>Tells by its first words what a definition is. spec: sec-Document</summary>
internal static class DefinitionParser
{
    public static DefinitionNode Definition(TokenReader tokens)
    {
        if (tokens.Is(TokenKind.BraceLeft))
        {
            return ExecutableParser.Shorthand(tokens);
        }

        var described = tokens.IsString;
        var keyword = described ? tokens.PeekSecond() : tokens.Token;
        if (described && keyword.Kind == TokenKind.BraceLeft)
        {
            throw SyntaxErrors.At(tokens.Source, tokens.Start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (keyword.Kind == TokenKind.Name)
        {
            switch (tokens.TextOf(keyword))
            {
                case "query" or "mutation" or "subscription":
                    return ExecutableParser.Operation(tokens);
                case "fragment":
                    return ExecutableParser.Fragment(tokens);
                case "schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input" or "directive":
                    return TypeSystemParser.Definition(tokens);
            }

            if (described)
            {
                throw SyntaxErrors.At(tokens.Source, tokens.Start, "Unexpected description, only GraphQL definitions support descriptions.");
            }

            if (tokens.IsKeyword("extend"))
            {
                return TypeSystemParser.Extension(tokens);
            }
        }

        throw SyntaxErrors.Unexpected(tokens.Source, keyword);
    }
}
