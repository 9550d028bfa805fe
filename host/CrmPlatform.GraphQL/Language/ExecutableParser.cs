namespace CrmPlatform.GraphQL.Language;

/// <summary>Reads operations and fragments. spec: sec-Language.Operations, sec-Language.Fragments</summary>
internal static class ExecutableParser
{
    private static readonly Func<TokenReader, SelectionNode> Selection = ReadSelection;
    private static readonly Func<TokenReader, VariableDefinitionNode> Variable = ReadVariableDefinition;

    /// <summary>Reads a query that is only its selections.</summary>
    public static OperationNode Shorthand(TokenReader tokens)
    {
        var start = tokens.Start;
        return new(null, OperationKind.Query, null, [], [], SelectionSet(tokens), start);
    }

    public static OperationNode Operation(TokenReader tokens)
    {
        var start = tokens.Start;
        var description = tokens.Description();
        var kind = Kind(tokens);
        var name = tokens.Is(TokenKind.Name) ? tokens.Name() : null;
        var variables = tokens.OptionalMany(TokenKind.ParenLeft, Variable, TokenKind.ParenRight);
        var directives = ValueParser.Directives(tokens, isConstant: false);
        return new(description, kind, name, variables, directives, SelectionSet(tokens), start);
    }

    public static OperationKind Kind(TokenReader tokens)
    {
        var token = tokens.Expect(TokenKind.Name);
        return tokens.TextOf(token) switch
        {
            "query" => OperationKind.Query,
            "mutation" => OperationKind.Mutation,
            "subscription" => OperationKind.Subscription,
            _ => throw SyntaxErrors.Unexpected(tokens.Source, token),
        };
    }

    public static FragmentNode Fragment(TokenReader tokens)
    {
        var start = tokens.Start;
        var description = tokens.Description();
        tokens.ExpectKeyword("fragment");
        var name = FragmentName(tokens);
        tokens.ExpectKeyword("on");
        var type = TypeParser.Named(tokens);
        var directives = ValueParser.Directives(tokens, isConstant: false);
        return new(description, name, type, directives, SelectionSet(tokens), start);
    }

    private static NameNode FragmentName(TokenReader tokens) => tokens.IsKeyword("on") ? throw tokens.Unexpected() : tokens.Name();

    private static VariableDefinitionNode ReadVariableDefinition(TokenReader tokens)
    {
        var start = tokens.Start;
        var description = tokens.Description();
        var variable = ValueParser.Variable(tokens);
        tokens.Expect(TokenKind.Colon);
        var type = TypeParser.Type(tokens);
        var defaultValue = tokens.Skip(TokenKind.Equals) ? ValueParser.Value(tokens, isConstant: true) : null;
        return new(description, variable, type, defaultValue, ValueParser.Directives(tokens, isConstant: true), start);
    }

    private static SelectionSetNode SelectionSet(TokenReader tokens)
    {
        var start = tokens.Start;
        tokens.Enter();
        var selections = tokens.Many(TokenKind.BraceLeft, Selection, TokenKind.BraceRight);
        tokens.Leave();
        return new(selections, start);
    }

    private static SelectionNode ReadSelection(TokenReader tokens) => tokens.Is(TokenKind.Spread) ? Spread(tokens) : Field(tokens);

    private static FieldNode Field(TokenReader tokens)
    {
        var start = tokens.Start;
        var name = tokens.Name();
        NameNode? alias = null;
        if (tokens.Skip(TokenKind.Colon))
        {
            alias = name;
            name = tokens.Name();
        }

        var arguments = ValueParser.Arguments(tokens, isConstant: false);
        var directives = ValueParser.Directives(tokens, isConstant: false);
        return new(alias, name, arguments, directives, tokens.Is(TokenKind.BraceLeft) ? SelectionSet(tokens) : null, start);
    }

    private static SelectionNode Spread(TokenReader tokens)
    {
        var start = tokens.Start;
        tokens.Expect(TokenKind.Spread);
        var hasTypeCondition = tokens.SkipKeyword("on");
        if (!hasTypeCondition && tokens.Is(TokenKind.Name))
        {
            var name = tokens.Name();
            return new FragmentSpreadNode(name, ValueParser.Directives(tokens, isConstant: false), start);
        }

        var type = hasTypeCondition ? TypeParser.Named(tokens) : null;
        var directives = ValueParser.Directives(tokens, isConstant: false);
        return new InlineFragmentNode(type, directives, SelectionSet(tokens), start);
    }
}
