namespace CrmPlatform.GraphQL.Language;

/// <summary>A reference to a type.</summary>
public abstract class TypeNode(int start) : SyntaxNode(start);
