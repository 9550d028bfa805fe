namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>A union of object types.</summary>
public sealed class UnionType(string name) : CompositeType(name)
{
    /// <summary>The members in their order.</summary>
    public IReadOnlyList<ObjectType> Members { get; private set; } = [];

    /// <summary>Tells the object type of a value; null to decide by <see cref="ObjectType.RuntimeType"/>.</summary>
    public Func<object, string?>? ResolveType { get; init; }

    /// <summary>Sets the members, once.</summary>
    public void Complete(IReadOnlyList<ObjectType> members) => Members = members;
}
