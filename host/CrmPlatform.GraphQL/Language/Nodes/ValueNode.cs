namespace CrmPlatform.GraphQL.Language;

/// <summary>A value in a document.</summary>
public abstract class ValueNode(int start) : SyntaxNode(start);
