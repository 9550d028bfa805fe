namespace CrmPlatform.GraphQL.Language;

/// <summary>A definition of a document.</summary>
public abstract class DefinitionNode(int start) : SyntaxNode(start);
