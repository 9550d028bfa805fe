namespace CrmPlatform.GraphQL.Language;

/// <summary>A word of a document. It holds no text, so that reading one allocates nothing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End);
