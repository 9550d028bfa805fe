namespace CrmPlatform.GraphQL.Language;

/// <summary>A whole document.</summary>
public sealed class DocumentNode(Source source, IReadOnlyList<DefinitionNode> definitions) : SyntaxNode(0)
{
    /// <summary>The text that the document was read from.</summary>
    public Source Source { get; } = source;

    /// <summary>The definitions in their order.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;
}
