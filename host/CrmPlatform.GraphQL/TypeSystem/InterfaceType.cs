namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>An interface.</summary>
public sealed class InterfaceType(string name) : FieldedType(name)
{
    /// <summary>Tells the object type of a value; null to decide by <see cref="ObjectType.RuntimeType"/>.</summary>
    public Func<object, string?>? ResolveType { get; init; }
}
