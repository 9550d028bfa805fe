namespace CrmPlatform.GraphQL.Language;

/// <summary>Walks the tokens of a document within its limits, one token ahead.</summary>
internal sealed class TokenReader
{
    private readonly Lexer _lexer;
    private readonly ParserLimits _limits;
    private readonly List<SyntaxNode> _collected = [];
    private int _tokens;
    private int _depth;
    private Token _token;

    public TokenReader(Source source, ParserLimits limits)
    {
        Source = source;
        _limits = limits;
        _lexer = new Lexer(source);
        if (source.Text.Length > limits.MaxLength)
        {
            throw SyntaxErrors.TooLong(source, limits.MaxLength);
        }

        _token = _lexer.Read(0);
        Count();
    }

    public Source Source { get; }

    /// <summary>The token that comes next.</summary>
    public Token Token => _token;

    public int Start => _token.Start;

    public bool Is(TokenKind kind) => _token.Kind == kind;

    public bool IsKeyword(string keyword) => _token.Kind == TokenKind.Name && TextOf(_token).SequenceEqual(keyword);

    public bool IsString => _token.Kind is TokenKind.String or TokenKind.BlockString;

    public ReadOnlySpan<char> TextOf(Token token) => Source.Text.AsSpan(token.Start, token.End - token.Start);

    /// <summary>The token after the next.</summary>
    public Token PeekSecond() => _lexer.Read(_token.End);

    public void Advance()
    {
        _token = _lexer.Read(_token.End);
        Count();
    }

    public Token Take()
    {
        var token = _token;
        Advance();
        return token;
    }

    public Token Expect(TokenKind kind) => _token.Kind == kind ? Take() : throw SyntaxErrors.Expected(Source, SyntaxErrors.Describe(kind), _token);

    public bool Skip(TokenKind kind)
    {
        if (_token.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    public void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw SyntaxErrors.Expected(Source, $"\"{keyword}\"", _token);
        }
    }

    public bool SkipKeyword(string keyword)
    {
        if (!IsKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    public NameNode Name()
    {
        var token = Expect(TokenKind.Name);
        return new(NameTable.Get(TextOf(token)), token.Start);
    }

    public StringValueNode String()
    {
        var token = Take();
        return token.Kind == TokenKind.String
            ? new(QuotedStringReader.TextOf(Source, token), isBlock: false, token.Start)
            : new(BlockStringReader.TextOf(Source, token), isBlock: true, token.Start);
    }

    public StringValueNode? Description() => IsString ? String() : null;

    public GraphQLException Unexpected() => SyntaxErrors.Unexpected(Source, _token);

    /// <summary>Goes a level deeper; refuses what is too deep for the stack.</summary>
    public void Enter()
    {
        if (++_depth > _limits.MaxDepth)
        {
            throw SyntaxErrors.TooDeep(Source, _token.Start, _limits.MaxDepth);
        }
    }

    public void Leave() => _depth--;

    /// <summary>Reads one item or more between two tokens.</summary>
    public T[] Many<T>(TokenKind open, Func<TokenReader, T> read, TokenKind close)
        where T : SyntaxNode
    {
        Expect(open);
        return Until(close, read, atLeastOne: true);
    }

    /// <summary>Reads nothing, or one item or more between two tokens.</summary>
    public T[] OptionalMany<T>(TokenKind open, Func<TokenReader, T> read, TokenKind close)
        where T : SyntaxNode => Skip(open) ? Until(close, read, atLeastOne: true) : [];

    /// <summary>Reads any number of items between two tokens.</summary>
    public T[] Any<T>(TokenKind open, Func<TokenReader, T> read, TokenKind close)
        where T : SyntaxNode
    {
        Expect(open);
        return Until(close, read, atLeastOne: false);
    }

    /// <summary>Reads items that a token stands between, and may stand before.</summary>
    public T[] Delimited<T>(TokenKind delimiter, Func<TokenReader, T> read)
        where T : SyntaxNode
    {
        var mark = _collected.Count;
        Skip(delimiter);
        do
        {
            _collected.Add(read(this));
        }
        while (Skip(delimiter));
        return Collected<T>(mark);
    }

    /// <summary>Reads items as long as a token begins them.</summary>
    public T[] While<T>(TokenKind first, Func<TokenReader, T> read)
        where T : SyntaxNode
    {
        if (_token.Kind != first)
        {
            return [];
        }

        var mark = _collected.Count;
        while (_token.Kind == first)
        {
            _collected.Add(read(this));
        }

        return Collected<T>(mark);
    }

    private T[] Until<T>(TokenKind close, Func<TokenReader, T> read, bool atLeastOne)
        where T : SyntaxNode
    {
        var mark = _collected.Count;
        while (atLeastOne || !Is(close))
        {
            _collected.Add(read(this));
            atLeastOne = false;
        }

        Advance();
        return Collected<T>(mark);
    }

    // One list serves all levels, so that a node costs its array and nothing beside it.
    private T[] Collected<T>(int mark)
        where T : SyntaxNode
    {
        var items = new T[_collected.Count - mark];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = (T)_collected[mark + i];
        }

        _collected.RemoveRange(mark, items.Length);
        return items;
    }

    private void Count()
    {
        if (_token.Kind != TokenKind.EndOfFile && ++_tokens > _limits.MaxTokens)
        {
            throw SyntaxErrors.TooManyTokens(Source, _token.Start, _limits.MaxTokens);
        }
    }
}
