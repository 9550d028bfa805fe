namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>An object type.</summary>
public sealed class ObjectType(string name) : FieldedType(name)
{
    /// <summary>The C# type whose instances are objects of this type; null when any value may be.</summary>
    public Type? RuntimeType { get; init; }
}
