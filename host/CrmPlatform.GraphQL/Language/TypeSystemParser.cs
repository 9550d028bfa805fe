namespace CrmPlatform.GraphQL.Language;

/// <summary>Reads definitions and extensions of the type system. spec: sec-Type-System</summary>
internal static class TypeSystemParser
{
    public static TypeSystemDefinitionNode Definition(TokenReader tokens)
    {
        var start = tokens.Start;
        var description = tokens.Description();
        return ReadDefinition(tokens, start, description, isExtension: false);
    }

    public static TypeSystemDefinitionNode Extension(TokenReader tokens)
    {
        var start = tokens.Start;
        var keyword = tokens.PeekSecond();
        if (keyword.Kind != TokenKind.Name
            || tokens.TextOf(keyword) is not ("schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input"))
        {
            throw SyntaxErrors.Unexpected(tokens.Source, keyword);
        }

        tokens.Advance();
        return ReadDefinition(tokens, start, null, isExtension: true);
    }

    private static TypeSystemDefinitionNode ReadDefinition(TokenReader tokens, int start, StringValueNode? description, bool isExtension)
    {
        var keyword = tokens.Take();
        return tokens.TextOf(keyword) switch
        {
            "schema" => SchemaOf(tokens, start, description, isExtension),
            "directive" => DirectiveOf(tokens, start, description),
            var kind => TypeOf(kind, tokens, start, description, isExtension),
        };
    }

    private static SchemaDefinitionNode SchemaOf(TokenReader tokens, int start, StringValueNode? description, bool isExtension)
    {
        var directives = ValueParser.Directives(tokens, isConstant: true);
        var operationTypes = isExtension
            ? tokens.OptionalMany(TokenKind.BraceLeft, OperationType, TokenKind.BraceRight)
            : tokens.Many(TokenKind.BraceLeft, OperationType, TokenKind.BraceRight);
        MustAdd(tokens, isExtension, directives.Length + operationTypes.Length);
        return new(description, directives, operationTypes, isExtension, start);
    }

    private static OperationTypeDefinitionNode OperationType(TokenReader tokens)
    {
        var start = tokens.Start;
        var kind = ExecutableParser.Kind(tokens);
        tokens.Expect(TokenKind.Colon);
        return new(kind, TypeParser.Named(tokens), start);
    }

    private static TypeDefinitionNode TypeOf(ReadOnlySpan<char> kind, TokenReader tokens, int start, StringValueNode? description, bool isExtension)
    {
        var name = tokens.Name();
        var interfaces = kind is "type" or "interface" ? Implements(tokens) : [];
        var directives = ValueParser.Directives(tokens, isConstant: true);
        switch (kind)
        {
            case "scalar":
                MustAdd(tokens, isExtension, directives.Length);
                return new ScalarTypeDefinitionNode(description, name, directives, isExtension, start);
            case "union":
                var members = tokens.Skip(TokenKind.Equals) ? tokens.Delimited(TokenKind.Pipe, TypeParser.Named) : [];
                MustAdd(tokens, isExtension, directives.Length + members.Length);
                return new UnionTypeDefinitionNode(description, name, directives, members, isExtension, start);
            case "enum":
                var values = tokens.OptionalMany(TokenKind.BraceLeft, EnumValue, TokenKind.BraceRight);
                MustAdd(tokens, isExtension, directives.Length + values.Length);
                return new EnumTypeDefinitionNode(description, name, directives, values, isExtension, start);
            case "input":
                var inputFields = tokens.OptionalMany(TokenKind.BraceLeft, InputValue, TokenKind.BraceRight);
                MustAdd(tokens, isExtension, directives.Length + inputFields.Length);
                return new InputObjectTypeDefinitionNode(description, name, directives, inputFields, isExtension, start);
        }

        var fields = tokens.OptionalMany(TokenKind.BraceLeft, Field, TokenKind.BraceRight);
        MustAdd(tokens, isExtension, interfaces.Length + directives.Length + fields.Length);
        return kind is "type"
            ? new ObjectTypeDefinitionNode(description, name, interfaces, directives, fields, isExtension, start)
            : new InterfaceTypeDefinitionNode(description, name, interfaces, directives, fields, isExtension, start);
    }

    // An extension that adds nothing is broken syntax.
    private static void MustAdd(TokenReader tokens, bool isExtension, int additions)
    {
        if (isExtension && additions == 0)
        {
            throw tokens.Unexpected();
        }
    }

    private static NamedTypeNode[] Implements(TokenReader tokens) =>
        tokens.SkipKeyword("implements") ? tokens.Delimited(TokenKind.Ampersand, TypeParser.Named) : [];

    private static FieldDefinitionNode Field(TokenReader tokens)
    {
        var start = tokens.Start;
        var description = tokens.Description();
        var name = tokens.Name();
        var arguments = tokens.OptionalMany(TokenKind.ParenLeft, InputValue, TokenKind.ParenRight);
        tokens.Expect(TokenKind.Colon);
        var type = TypeParser.Type(tokens);
        return new(description, name, arguments, type, ValueParser.Directives(tokens, isConstant: true), start);
    }

    private static InputValueDefinitionNode InputValue(TokenReader tokens)
    {
        var start = tokens.Start;
        var description = tokens.Description();
        var name = tokens.Name();
        tokens.Expect(TokenKind.Colon);
        var type = TypeParser.Type(tokens);
        var defaultValue = tokens.Skip(TokenKind.Equals) ? ValueParser.Value(tokens, isConstant: true) : null;
        return new(description, name, type, defaultValue, ValueParser.Directives(tokens, isConstant: true), start);
    }

    private static EnumValueDefinitionNode EnumValue(TokenReader tokens)
    {
        var start = tokens.Start;
        var description = tokens.Description();
        if (tokens.Is(TokenKind.Name) && tokens.TextOf(tokens.Token) is "true" or "false" or "null")
        {
            throw SyntaxErrors.At(
                tokens.Source, tokens.Start, $"{SyntaxErrors.Describe(tokens.Source, tokens.Token)} is reserved and cannot be used for an enum value.");
        }

        var name = tokens.Name();
        return new(description, name, ValueParser.Directives(tokens, isConstant: true), start);
    }

    private static DirectiveDefinitionNode DirectiveOf(TokenReader tokens, int start, StringValueNode? description)
    {
        tokens.Expect(TokenKind.At);
        var name = tokens.Name();
        var arguments = tokens.OptionalMany(TokenKind.ParenLeft, InputValue, TokenKind.ParenRight);
        var isRepeatable = tokens.SkipKeyword("repeatable");
        tokens.ExpectKeyword("on");
        return new(description, name, arguments, isRepeatable, tokens.Delimited(TokenKind.Pipe, Location), start);
    }

    private static NameNode Location(TokenReader tokens)
    {
        var token = tokens.Token;
        var name = tokens.Name();
        return DirectiveLocationNames.IsLocation(name.Value) ? name : throw SyntaxErrors.Unexpected(tokens.Source, token);
    }
}
