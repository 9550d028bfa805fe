namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>The field <c>__typename</c>, which every composite type has without defining it. spec: sec-Type-Name-Introspection</summary>
public static class TypeNameField
{
    /// <summary>The field. It has no resolver: only who runs the operation knows the object's type.</summary>
    public static FieldDefinition Definition { get; } = new("__typename", new NonNullType(Scalars.String), [])
    {
        Description = "The name of the object's type.",
    };
}
