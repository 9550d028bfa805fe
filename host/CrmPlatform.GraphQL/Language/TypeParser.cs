namespace CrmPlatform.GraphQL.Language;

/// <summary>Reads references to types. spec: sec-Type-References</summary>
internal static class TypeParser
{
    public static TypeNode Type(TokenReader tokens)
    {
        var start = tokens.Start;
        TypeNode type;
        if (tokens.Skip(TokenKind.BracketLeft))
        {
            tokens.Enter();
            var inner = Type(tokens);
            tokens.Leave();
            tokens.Expect(TokenKind.BracketRight);
            type = new ListTypeNode(inner, start);
        }
        else
        {
            type = Named(tokens);
        }

        return tokens.Skip(TokenKind.Bang) ? new NonNullTypeNode(type, start) : type;
    }

    public static NamedTypeNode Named(TokenReader tokens)
    {
        var name = tokens.Name();
        return new(name, name.Start);
    }
}
