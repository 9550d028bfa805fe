namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>An enumeration.</summary>
public sealed class EnumType : NamedType
{
    private readonly Dictionary<string, EnumValueDefinition> _byName;
    private readonly Dictionary<object, EnumValueDefinition> _byValue;

    /// <summary>Creates the enumeration.</summary>
    public EnumType(string name, IReadOnlyList<EnumValueDefinition> values)
        : base(name)
    {
        Values = values;
        _byName = new(StringComparer.Ordinal);
        _byValue = [];
        foreach (var value in values)
        {
            _byName.TryAdd(value.Name, value);
            _byValue.TryAdd(value.Value, value);
        }
    }

    /// <summary>The values in their order.</summary>
    public IReadOnlyList<EnumValueDefinition> Values { get; }

    /// <summary>The C# enumeration behind it; null when values are their names.</summary>
    public Type? RuntimeType { get; init; }

    /// <summary>The value with a GraphQL name, or null.</summary>
    public EnumValueDefinition? FindByName(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The value that stands for a C# value, or null.</summary>
    public EnumValueDefinition? FindByValue(object value) => _byValue.GetValueOrDefault(value);
}
