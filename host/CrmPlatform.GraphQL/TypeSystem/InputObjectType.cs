namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>An input object.</summary>
public sealed class InputObjectType(string name) : NamedType(name)
{
    private Dictionary<string, InputValueDefinition> _byName = [];

    /// <summary>The fields in their order.</summary>
    public IReadOnlyList<InputValueDefinition> Fields { get; private set; } = [];

    /// <summary>Whether exactly one field must be given.</summary>
    public bool IsOneOf { get; init; }

    /// <summary>
    /// Makes the C# value of the coerced fields; null to keep the dictionary. Given values only: an absent field without
    /// a default has no entry.
    /// </summary>
    public Func<IReadOnlyDictionary<string, object?>, object>? Create { get; init; }

    /// <summary>The field with a name, or null.</summary>
    public InputValueDefinition? FindField(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Sets the fields, once.</summary>
    public void Complete(IReadOnlyList<InputValueDefinition> fields)
    {
        Fields = fields;
        _byName = new(fields.Count, StringComparer.Ordinal);
        foreach (var field in fields)
        {
            _byName.TryAdd(field.Name, field);
        }
    }
}
