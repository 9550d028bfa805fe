namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>A type: a named one, a list or a non-null type.</summary>
public abstract class GraphQLType
{
    /// <summary>The named type at the core.</summary>
    public abstract NamedType Named { get; }

    /// <summary>Whether values of the type can be given by clients.</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether fields can have the type.</summary>
    public bool IsOutput => Named is not InputObjectType;

    /// <summary>Whether the named type is a scalar or an enumeration.</summary>
    public bool IsLeaf => Named is ScalarType or EnumType;

    /// <summary>Whether the named type is an object, interface or union.</summary>
    public bool IsComposite => Named is CompositeType;

    /// <summary>The type without a non-null around it.</summary>
    public GraphQLType Nullable => this is NonNullType { OfType: var inner } ? inner : this;
}
