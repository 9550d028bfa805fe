namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>An object or interface: a type that has fields.</summary>
/// <remarks>Fields and interfaces are set once, before the schema is built, so that types can refer to each other.</remarks>
public abstract class FieldedType(string name) : CompositeType(name)
{
    private Dictionary<string, FieldDefinition> _byName = [];

    /// <summary>The fields in their order.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; private set; } = [];

    /// <summary>The interfaces that it implements, in their order, with those that they implement.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; private set; } = [];

    /// <summary>The field with a name, or null.</summary>
    public FieldDefinition? FindField(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Sets fields and interfaces, once.</summary>
    public void Complete(IReadOnlyList<FieldDefinition> fields, IReadOnlyList<InterfaceType> interfaces)
    {
        Fields = fields;
        Interfaces = interfaces;
        _byName = new(fields.Count, StringComparer.Ordinal);
        foreach (var field in fields)
        {
            field.DeclaringType = this;
            _byName.TryAdd(field.Name, field);
        }
    }
}
