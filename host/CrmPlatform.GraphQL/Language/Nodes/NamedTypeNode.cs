namespace CrmPlatform.GraphQL.Language;

/// <summary>A reference to a type by name.</summary>
public sealed class NamedTypeNode(NameNode name, int start) : TypeNode(start)
{
    /// <summary>The type's name.</summary>
    public NameNode Name { get; } = name;
}
