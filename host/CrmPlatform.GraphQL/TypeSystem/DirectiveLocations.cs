namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Where a directive may stand. spec: DirectiveLocation</summary>
[Flags]
public enum DirectiveLocations
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>On a query.</summary>
    Query = 1,

    /// <summary>On a mutation.</summary>
    Mutation = 1 << 1,

    /// <summary>On a subscription.</summary>
    Subscription = 1 << 2,

    /// <summary>On a field.</summary>
    Field = 1 << 3,

    /// <summary>On a named fragment.</summary>
    FragmentDefinition = 1 << 4,

    /// <summary>On a fragment spread.</summary>
    FragmentSpread = 1 << 5,

    /// <summary>On an inline fragment.</summary>
    InlineFragment = 1 << 6,

    /// <summary>On a variable definition.</summary>
    VariableDefinition = 1 << 7,

    /// <summary>On the schema.</summary>
    Schema = 1 << 8,

    /// <summary>On a scalar.</summary>
    Scalar = 1 << 9,

    /// <summary>On an object type.</summary>
    Object = 1 << 10,

    /// <summary>On a field definition.</summary>
    FieldDefinition = 1 << 11,

    /// <summary>On an argument definition.</summary>
    ArgumentDefinition = 1 << 12,

    /// <summary>On an interface.</summary>
    Interface = 1 << 13,

    /// <summary>On a union.</summary>
    Union = 1 << 14,

    /// <summary>On an enumeration.</summary>
    Enum = 1 << 15,

    /// <summary>On a value of an enumeration.</summary>
    EnumValue = 1 << 16,

    /// <summary>On an input object.</summary>
    InputObject = 1 << 17,

    /// <summary>On a field of an input object.</summary>
    InputFieldDefinition = 1 << 18,
}
