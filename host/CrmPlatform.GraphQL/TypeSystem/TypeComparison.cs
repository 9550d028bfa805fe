namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Compares types. Wrapped types are equal when what they wrap is.</summary>
public static class TypeComparison
{
    extension(GraphQLType type)
    {
        /// <summary>Whether two types are the same.</summary>
        public bool IsSameAs(GraphQLType other) => (type, other) switch
        {
            (NonNullType a, NonNullType b) => a.OfType.IsSameAs(b.OfType),
            (ListType a, ListType b) => a.OfType.IsSameAs(b.OfType),
            _ => ReferenceEquals(type, other),
        };
    }

    extension(Schema schema)
    {
        /// <summary>Whether every value of a type is one of another. spec: IsValidImplementationFieldType(), AreTypesCompatible()</summary>
        public bool IsSubtype(GraphQLType type, GraphQLType of) => (type, of) switch
        {
            (NonNullType a, NonNullType b) => schema.IsSubtype(a.OfType, b.OfType),
            (NonNullType a, _) => schema.IsSubtype(a.OfType, of),
            (_, NonNullType) => false,
            (ListType a, ListType b) => schema.IsSubtype(a.OfType, b.OfType),
            (NamedType a, CompositeType b) => ReferenceEquals(a, b) || schema.IsSubtype(b, a),
            _ => ReferenceEquals(type, of),
        };

        /// <summary>Whether a value can be of both types.</summary>
        public bool Overlap(CompositeType first, CompositeType second)
        {
            if (ReferenceEquals(first, second))
            {
                return true;
            }

            if (first is ObjectType)
            {
                return schema.IsSubtype(second, first);
            }

            foreach (var possible in schema.PossibleTypes(first))
            {
                if (ReferenceEquals(possible, second) || schema.IsSubtype(second, possible))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
