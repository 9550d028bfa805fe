namespace CrmPlatform.GraphQL.Language;

/// <summary>A type without null.</summary>
public sealed class NonNullTypeNode(TypeNode ofType, int start) : TypeNode(start)
{
    /// <summary>The type with null.</summary>
    public TypeNode OfType { get; } = ofType;
}
