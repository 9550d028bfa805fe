namespace CrmPlatform.GraphQL.Language;

/// <summary>Reads values, arguments and directives. spec: sec-Input-Values, sec-Language.Arguments, sec-Language.Directives</summary>
internal static class ValueParser
{
    private static readonly Func<TokenReader, ValueNode> AnyItem = tokens => Value(tokens, isConstant: false);
    private static readonly Func<TokenReader, ValueNode> ConstantItem = tokens => Value(tokens, isConstant: true);
    private static readonly Func<TokenReader, ObjectFieldNode> AnyField = tokens => Field(tokens, isConstant: false);
    private static readonly Func<TokenReader, ObjectFieldNode> ConstantField = tokens => Field(tokens, isConstant: true);
    private static readonly Func<TokenReader, ArgumentNode> AnyArgument = tokens => Argument(tokens, isConstant: false);
    private static readonly Func<TokenReader, ArgumentNode> ConstantArgument = tokens => Argument(tokens, isConstant: true);
    private static readonly Func<TokenReader, DirectiveNode> AnyDirective = tokens => Directive(tokens, isConstant: false);
    private static readonly Func<TokenReader, DirectiveNode> ConstantDirective = tokens => Directive(tokens, isConstant: true);

    public static ValueNode Value(TokenReader tokens, bool isConstant)
    {
        var token = tokens.Token;
        switch (token.Kind)
        {
            case TokenKind.BracketLeft:
                tokens.Enter();
                var items = tokens.Any(TokenKind.BracketLeft, isConstant ? ConstantItem : AnyItem, TokenKind.BracketRight);
                tokens.Leave();
                return new ListValueNode(items, token.Start);
            case TokenKind.BraceLeft:
                tokens.Enter();
                var fields = tokens.Any(TokenKind.BraceLeft, isConstant ? ConstantField : AnyField, TokenKind.BraceRight);
                tokens.Leave();
                return new ObjectValueNode(fields, token.Start);
            case TokenKind.Int:
                tokens.Advance();
                return new IntValueNode(tokens.TextOf(token).ToString(), token.Start);
            case TokenKind.Float:
                tokens.Advance();
                return new FloatValueNode(tokens.TextOf(token).ToString(), token.Start);
            case TokenKind.String or TokenKind.BlockString:
                return tokens.String();
            case TokenKind.Name:
                tokens.Advance();
                return Word(tokens.TextOf(token), token.Start);
            case TokenKind.Dollar:
                return isConstant ? throw VariableInConstant(tokens) : Variable(tokens);
            default:
                throw tokens.Unexpected();
        }
    }

    public static VariableNode Variable(TokenReader tokens)
    {
        var start = tokens.Start;
        tokens.Expect(TokenKind.Dollar);
        return new(tokens.Name(), start);
    }

    public static ArgumentNode[] Arguments(TokenReader tokens, bool isConstant) =>
        tokens.OptionalMany(TokenKind.ParenLeft, isConstant ? ConstantArgument : AnyArgument, TokenKind.ParenRight);

    public static DirectiveNode[] Directives(TokenReader tokens, bool isConstant) =>
        tokens.While(TokenKind.At, isConstant ? ConstantDirective : AnyDirective);

    private static ValueNode Word(ReadOnlySpan<char> text, int start) => text switch
    {
        "true" => new BooleanValueNode(true, start),
        "false" => new BooleanValueNode(false, start),
        "null" => new NullValueNode(start),
        _ => new EnumValueNode(NameTable.Get(text), start),
    };

    private static ObjectFieldNode Field(TokenReader tokens, bool isConstant)
    {
        var name = tokens.Name();
        tokens.Expect(TokenKind.Colon);
        return new(name, Value(tokens, isConstant), name.Start);
    }

    private static ArgumentNode Argument(TokenReader tokens, bool isConstant)
    {
        var name = tokens.Name();
        tokens.Expect(TokenKind.Colon);
        return new(name, Value(tokens, isConstant), name.Start);
    }

    private static DirectiveNode Directive(TokenReader tokens, bool isConstant)
    {
        var start = tokens.Start;
        tokens.Expect(TokenKind.At);
        var name = tokens.Name();
        return new(name, Arguments(tokens, isConstant), start);
    }

    private static GraphQLException VariableInConstant(TokenReader tokens)
    {
        var dollar = tokens.Take();
        return tokens.Is(TokenKind.Name)
            ? SyntaxErrors.At(tokens.Source, dollar.Start, $"Unexpected variable \"${tokens.TextOf(tokens.Token)}\" in constant value.")
            : SyntaxErrors.Unexpected(tokens.Source, dollar);
    }
}
