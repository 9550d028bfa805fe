namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>What kind of type a type is. spec: sec-Input-and-Output-Types</summary>
public static class TypeKinds
{
    extension(GraphQLType type)
    {
        /// <summary>Whether values of the type can be given by clients.</summary>
        public bool IsInput => type.Named is ScalarType or EnumType or InputObjectType;

        /// <summary>Whether fields can have the type.</summary>
        public bool IsOutput => type.Named is not InputObjectType;

        /// <summary>Whether the named type is a scalar or an enumeration.</summary>
        public bool IsLeaf => type.Named is ScalarType or EnumType;

        /// <summary>Whether the named type is an object, interface or union.</summary>
        public bool IsComposite => type.Named is CompositeType;

        /// <summary>The type without a non-null around it.</summary>
        public GraphQLType Nullable => type is NonNullType { OfType: var inner } ? inner : type;
    }
}
