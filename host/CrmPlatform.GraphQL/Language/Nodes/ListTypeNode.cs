namespace CrmPlatform.GraphQL.Language;

/// <summary>A list of a type.</summary>
public sealed class ListTypeNode(TypeNode ofType, int start) : TypeNode(start)
{
    /// <summary>The items' type.</summary>
    public TypeNode OfType { get; } = ofType;
}
