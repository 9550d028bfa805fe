namespace CrmPlatform.GraphQL.Language;

/// <summary>What a document may cost before it is understood.</summary>
public sealed class ParserLimits
{
    /// <summary>The limits for clients' documents.</summary>
    public static ParserLimits Default { get; } = new();

    /// <summary>No limits but the depth, for documents of one's own, such as a schema.</summary>
    public static ParserLimits Trusted { get; } = new() { MaxLength = int.MaxValue, MaxTokens = int.MaxValue };

    /// <summary>The longest document in UTF-16 units. Default: 1,048,576.</summary>
    public int MaxLength { get; init; } = 1 << 20;

    /// <summary>The most tokens. Default: 20,000.</summary>
    public int MaxTokens { get; init; } = 20_000;

    /// <summary>The deepest nesting of selections, values and types; it keeps the stack from overflowing. Default: 200.</summary>
    public int MaxDepth { get; init; } = 200;
}
