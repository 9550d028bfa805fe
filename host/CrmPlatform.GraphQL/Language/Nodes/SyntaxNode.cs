namespace CrmPlatform.GraphQL.Language;

/// <summary>A node of a syntax tree. Nodes do not change.</summary>
/// <param name="start">Where the node begins in its source, in UTF-16 units; -1 for a node that no source has.</param>
public abstract class SyntaxNode(int start)
{
    /// <summary>Where the node begins in its source.</summary>
    public int Start { get; } = start;
}
