namespace CrmPlatform.GraphQL.Language;

/// <summary>The root type of a kind of operation.</summary>
public sealed class OperationTypeDefinitionNode(OperationKind kind, NamedTypeNode type, int start) : SyntaxNode(start)
{
    /// <summary>The kind of operation.</summary>
    public OperationKind Kind { get; } = kind;

    /// <summary>The root type.</summary>
    public NamedTypeNode Type { get; } = type;
}
