namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>A type: a named one, a list or a non-null type.</summary>
public abstract class GraphQLType
{
    /// <summary>The named type at the core.</summary>
    public abstract NamedType Named { get; }
}
