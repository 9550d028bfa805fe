namespace CrmPlatform.GraphQL.Language;

/// <summary>What is selected of an object.</summary>
public sealed class SelectionSetNode(IReadOnlyList<SelectionNode> selections, int start) : SyntaxNode(start)
{
    /// <summary>The selections in their order.</summary>
    public IReadOnlyList<SelectionNode> Selections { get; } = selections;
}
