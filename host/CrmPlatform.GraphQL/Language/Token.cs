namespace CrmPlatform.GraphQL.Language;

/// <summary>A word of a document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Text">What a string says, with escapes read; null for the others, which are their source text.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string? Text);
